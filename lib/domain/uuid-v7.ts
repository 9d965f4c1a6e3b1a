/**
 * An id whose text order is the order of the milliseconds in which ids were made (RFC 9562, 5.7). `random` is 16 random bytes, of
 * which the last ten are used; two ids of one millisecond have no order.
 */
export function uuidV7(now: number, random: Uint8Array): string {
  const bytes = Uint8Array.from(random.slice(0, 16));
  if (bytes.length < 16) throw new RangeError(`16 random bytes are needed, not ${bytes.length}`);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(Math.max(0, Math.trunc(now))) << 16n);
  // The shift left two bytes empty: version 7 and twelve random bits.
  bytes[6] = 0x70 | ((random[6] ?? 0) & 0x0f);
  bytes[7] = random[7] ?? 0;
  bytes[8] = 0x80 | ((random[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, twoDigits).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

const twoDigits = (byte: number): string => byte.toString(16).padStart(2, '0');
