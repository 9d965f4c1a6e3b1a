import PostalMime, { addressParser, decodeWords } from 'postal-mime';

import type { AddressSnapshot } from '#lib/domain/snapshot.ts';
import type { SourceHeaders } from '#lib/domain/source-headers.ts';

/** Characters of headers that are read at all. */
const limit = 64 * 1024;
/** RFC 5322 allows 998 characters in a line, and an id cannot be folded. */
const longestId = 998;
const longestLine = 4_000;
const mostReferences = 200;
const mostAddresses = 1_000;

/**
 * Reads the headers of a mail's source; what follows the first empty line is ignored. Where a field occurs twice, the
 * first counts. A source that does not end in a line break was cut off, and its last field with it: half an address is
 * a wrong one. Nothing in it makes this throw.
 */
export async function headersFromSource(source: string): Promise<SourceHeaders> {
  const fields = await fieldsOf(wholeFields(source));
  const first = (name: string) => fields.find((field) => field.key === name)?.value ?? '';
  const people = (name: string) =>
    fields
      .filter((field) => field.key === name)
      .flatMap((field) => addressesIn(field.value))
      .slice(0, mostAddresses);
  return {
    messageId: idsIn(first('message-id'))[0] ?? bareId(first('message-id')),
    inReplyTo: idsIn(first('in-reply-to'))[0] ?? null,
    references: idsIn(first('references')).slice(-mostReferences),
    date: instant(first('date')),
    from: people('from'),
    to: people('to'),
    cc: people('cc'),
    bcc: people('bcc'),
    replyTo: people('reply-to'),
    subject: oneLine(decodeWords(first('subject'))),
  };
}

interface Field {
  key: string;
  value: string;
}

async function fieldsOf(source: string): Promise<Field[]> {
  try {
    const { headers } = await new PostalMime().parse(`${source}\r\n`);
    return headers;
  } catch {
    return [];
  }
}

function wholeFields(source: string): string {
  const begin = source.slice(0, limit);
  const end = begin.search(/\r?\n\r?\n/);
  if (end !== -1) return `${begin.slice(0, end)}\r\n`;
  if (source.length <= limit && source.endsWith('\n')) return source;
  // The last line that is not the continuation of a folded field begins the field that was cut.
  const whole = begin.trimEnd();
  return whole.slice(0, whole.search(/\n[^ \t\n][^\n]*(?:\n[ \t][^\n]*)*$/) + 1);
}

function addressesIn(value: string): AddressSnapshot[] {
  return addressParser(value, { flatten: true }).flatMap(({ address, name }) => {
    const snapshot = { email: short(address?.trim() ?? ''), name: oneLine(name) };
    return snapshot.email === null && snapshot.name === null ? [] : [snapshot];
  });
}

const idsIn = (value: string): string[] =>
  [...value.matchAll(/<([^<>]*)>/g)].flatMap(([, id = '']) => bareId(id) ?? []);

/** Null for what nobody could have sent as an id: empty, with white space, invisible characters or without end. */
function bareId(text: string): string | null {
  const id = text.trim();
  return id.length <= longestId && /^[^\s<>\p{C}]+$/u.test(id) ? id : null;
}

/** Day, month, year, time and zone must all be there: the engine would make a date of "call 5" as well. */
const wholeDate =
  /^(?:[a-z]{3,9},)?\s*\d{1,2}\s+[a-z]{3}\s+\d{4}\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?:[+-]\d{4}|[a-z]{1,5})\b/i;

function instant(value: string): number | null {
  const date = wholeDate.exec(value.slice(0, longestLine).trim())?.[0];
  const at = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isFinite(at) ? at : null;
}

const short = (text: string): string | null =>
  text === '' || text.length > longestLine ? null : text;

const oneLine = (text: string): string | null =>
  text.replace(/\s+/g, ' ').trim().slice(0, longestLine) || null;
