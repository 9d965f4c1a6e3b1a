/*
 * Ids as Gmail makes them: the upper bits of a 64-bit number are the instant at which the server took the mail in, the
 * lower twenty a counter.
 */

const counterBits = 20n;
const tokenAlphabet = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const base64Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** 16 hexadecimal digits, as in `data-legacy-message-id`. `count` tells mails of one millisecond apart. */
export function hexId(at: number, count: number): string {
  const counter = BigInt(count * 104_729) & ((1n << counterBits) - 1n);
  return ((BigInt(at) << counterBits) | counter).toString(16).padStart(16, '0');
}

export const decimalOf = (hex: string): string => BigInt(`0x${hex}`).toString();

/** `FMfcg…`, as in the address of an open thread. */
export function tokenOf(hex: string): string {
  const base64 = Buffer.from(`f:${decimalOf(hex)}`)
    .toString('base64')
    .replaceAll('=', '');
  let number = 0n;
  for (const letter of base64) number = number * 64n + BigInt(base64Alphabet.indexOf(letter));
  let token = '';
  for (; number > 0n; number /= 40n) token = tokenAlphabet.charAt(Number(number % 40n)) + token;
  return token;
}
