/** Headers are wanted, not the mail: no honest sender fills this. */
const limit = 64 * 1024;
/** Milliseconds. Logging does without the source rather than wait longer. */
const patience = 10_000;

/**
 * The headers of a mail from its source, as one text that ends in a line break; without that break it was cut off at
 * 64 KiB. Null on any failure, and when the answer is a page (signed out) rather than a mail.
 */
export async function fetchSource(
  url: string,
  fetch: typeof globalThis.fetch,
): Promise<string | null> {
  try {
    const answer = await fetch(url, {
      credentials: 'same-origin',
      mode: 'same-origin',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    const type = answer.headers.get('content-type') ?? '';
    if (!answer.ok || !answer.body || /html/i.test(type)) {
      await answer.body?.cancel();
      return null;
    }
    const { bytes, complete } = await headerBytes(answer.body.getReader());
    const text = decoded(bytes, /charset="?([\w.:-]+)/i.exec(type)?.[1]);
    return startsWithField.test(text) ? withEnd(text, complete) : null;
  } catch {
    return null;
  }
}

/** A header field, or the line that a mailbox file puts before it. */
const startsWithField = /^(?:From |[!-9;-~]+[ \t]*:)/;

interface HeaderBytes {
  bytes: Uint8Array;
  /** The mail's headers end in there. */
  complete: boolean;
}

/** Reads up to the first empty line, or up to the limit, and cancels the rest. */
async function headerBytes(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<HeaderBytes> {
  const bytes = new Uint8Array(limit);
  let length = 0;
  while (length < limit) {
    const { done, value } = await reader.read();
    if (done) return { bytes: bytes.subarray(0, length), complete: true };
    const from = Math.max(0, length - 3);
    bytes.set(value.subarray(0, limit - length), length);
    length = Math.min(limit, length + value.length);
    const end = emptyLine(bytes.subarray(0, length), from);
    if (end === null) continue;
    await reader.cancel();
    return { bytes: bytes.subarray(0, end), complete: true };
  }
  await reader.cancel();
  return { bytes, complete: false };
}

/** Where the line before the first empty line ends. */
function emptyLine(bytes: Uint8Array, from: number): number | null {
  const newLine = 10;
  const carriageReturn = 13;
  for (let at = bytes.indexOf(newLine, from); at !== -1; at = bytes.indexOf(newLine, at + 1)) {
    const next = bytes[at + 1] === carriageReturn ? at + 2 : at + 1;
    if (bytes[next] === newLine) return at + 1;
  }
  return null;
}

/** UTF-8 unless the bytes say no; then what the mail declares. A character cut in half at the end is left out. */
function decoded(bytes: Uint8Array, declared = 'latin1'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder(declared).decode(bytes, { stream: true });
  }
}

const withEnd = (text: string, complete: boolean): string =>
  complete ? `${text.trimEnd()}\r\n` : text.trimEnd();
