/*
 * Arithmetic on Gmail's ids. One id is written in three ways: as hexadecimal in `data-legacy-…-id` and in older links,
 * as decimal in `msg-f:…` and `thread-f:…`, and as a token of forty letters in the address.
 *
 * Canonical keys, the same for threads and messages:
 *   - 16 lower-case hexadecimal digits, without a prefix, for an id that the server gave (`…-f:<decimal>`);
 *   - `a:r<number>` for an id that the page gave to a draft or a mail of one's own until the server answers.
 */

/** Vowels are missing so that no word can appear in a link. */
const tokenAlphabet = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const base64Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const longestToken = 64;

const firstInstant = Date.UTC(2004, 0, 1);
const lastInstant = Date.UTC(2100, 0, 1);

/** An id as 16 hexadecimal digits; null when it does not fit into 64 bits. */
export function hexFromDecimal(decimal: string): string | null {
  if (!/^\d{1,20}$/.test(decimal)) return null;
  const id = BigInt(decimal);
  return id < 1n << 64n ? id.toString(16).padStart(16, '0') : null;
}

/** The instant at which the server took a mail in, in epoch milliseconds: its id holds it above 20 bits of a counter. */
export function instantFromKey(key: string): number | null {
  if (!/^[0-9a-f]{16}$/.test(key)) return null;
  const instant = Number(BigInt(`0x${key}`) >> 20n);
  return instant >= firstInstant && instant < lastInstant ? instant : null;
}

/** The canonical key of an id in any form that stands in the page: hexadecimal, `#msg-f:…`, `thread-a:r…`. */
export function keyFromId(text: string): string | null {
  const id = text.trim().replace(/^#/, '');
  if (id.length > longestToken) return null;
  if (/^[0-9a-f]{15,16}$/i.test(id)) return id.toLowerCase().padStart(16, '0');
  const [, kind, value] = /^(?:msg|thread)-([af]):(r?-?\d+)$/.exec(id) ?? [];
  if (kind === 'f' && value && /^\d{16,20}$/.test(value)) return hexFromDecimal(value);
  return kind === 'a' && value?.startsWith('r') ? `a:${value}` : null;
}

/** The first message named in a `jslog` attribute, whose values are base-64 of JSON: `1:<thread>; 4:<message>`. */
export function messageKeyFromLog(log: string): string | null {
  const parts = log.slice(0, 4_000).match(/\b\d+:[\w+/-]{8,}/g) ?? [];
  for (const text of [
    log.slice(0, 4_000),
    ...parts.map((part) => fromBase64(part.replace(/^\d+:/, ''))),
  ]) {
    const [id] = /msg-[af]:r?-?\d+/.exec(text) ?? [];
    if (id) return keyFromId(id);
  }
  return null;
}

/** The open thread as the address names it (`#inbox/FMfcgz…`, `#label/x/18c0…`), or null: a list, a page of settings. */
export function threadKeyFromHash(hash: string): string | null {
  const path = segments(hash);
  const last = path.at(-1);
  if (last === undefined || path.length < (namesAList.has(path[0] ?? '') ? 3 : 2)) return null;
  const key = /^[0-9a-f]{15,16}$/i.test(last) ? keyFromId(last) : keyFromToken(last);
  if (key === null || key.startsWith('a:')) return key;
  return instantFromKey(key) === null ? null : key;
}

/** The folder that the address names. Its words are English in every language. */
export function folderFromHash(hash: string): 'inbox' | 'sent' | 'drafts' | 'other' | null {
  const folder = segments(hash)[0];
  if (folder === undefined || folder === '') return null;
  return folder === 'inbox' || folder === 'sent' || folder === 'drafts' ? folder : 'other';
}

/** Here the second part is a name or a query, which may look like an id. */
const namesAList = new Set(['label', 'search', 'advanced-search', 'category', 'settings']);

const segments = (hash: string): string[] =>
  (hash.split('#', 2).at(-1) ?? '').slice(0, 4_000).split('?', 1)[0]?.split('/') ?? [];

function keyFromToken(token: string): string | null {
  if (token.length > longestToken) return null;
  let number = 0n;
  for (const letter of token) {
    const digit = tokenAlphabet.indexOf(letter);
    if (digit < 0) return null;
    number = number * 40n + BigInt(digit);
  }
  let digits = '';
  for (; number > 0n; number /= 64n) digits = base64Alphabet.charAt(Number(number % 64n)) + digits;
  const text = fromBase64(digits);
  const [, decimal] = /^f:(\d{16,20})$/.exec(text) ?? [];
  if (decimal) return hexFromDecimal(decimal);
  return /^a:r-?\d{1,20}/.exec(text)?.[0] ?? null;
}

/** Base-64 without padding, in either alphabet, as characters of one byte each; stops at the first foreign one. */
function fromBase64(text: string): string {
  let bytes = '';
  let bits = 0;
  let held = 0;
  for (const letter of text.replaceAll('-', '+').replaceAll('_', '/')) {
    const digit = base64Alphabet.indexOf(letter);
    if (digit < 0) break;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += String.fromCharCode((held >> bits) & 0xff);
  }
  return bytes;
}
