/** Ids of the records in a search index, by their number: sixteen bytes for a UUID, text for any other. */
export interface SearchIds {
  bytes: Uint8Array;
  odd: Map<number, string>;
}

const size = 16;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export const noIds = (count: number): SearchIds => ({
  bytes: new Uint8Array(count * size),
  odd: new Map(),
});

export function setId({ bytes, odd }: SearchIds, at: number, id: string): void {
  if (!uuid.test(id)) odd.set(at, id);
  else bytes.set(bytesOf(id), at * size);
}

export function copyId(from: SearchIds, at: number, to: SearchIds, toAt: number): void {
  const text = from.odd.get(at);
  if (text !== undefined) to.odd.set(toAt, text);
  else to.bytes.set(from.bytes.subarray(at * size, (at + 1) * size), toAt * size);
}

export function idAt({ bytes, odd }: SearchIds, at: number): string {
  const text = odd.get(at);
  if (text !== undefined) return text;
  let digits = '';
  for (let byte = at * size; byte < (at + 1) * size; byte++) digits += hex[bytes[byte] ?? 0];
  const groups = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16)];
  return [...groups, digits.slice(16, 20), digits.slice(20)].join('-');
}

/** In the order of their texts. */
export function compareIds(one: SearchIds, at: number, other: SearchIds, otherAt: number): number {
  if (one.odd.has(at) || other.odd.has(otherAt)) {
    const [text, otherText] = [idAt(one, at), idAt(other, otherAt)];
    return text < otherText ? -1 : Number(text > otherText);
  }
  for (let byte = 0; byte < size; byte++) {
    const difference =
      (one.bytes[at * size + byte] ?? 0) - (other.bytes[otherAt * size + byte] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function bytesOf(id: string): Uint8Array {
  const digits = id.replaceAll('-', '');
  return Uint8Array.from({ length: size }, (_, byte) =>
    Number.parseInt(digits.slice(byte * 2, byte * 2 + 2), 16),
  );
}
