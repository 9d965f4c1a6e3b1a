import { canonical } from './canonical.ts';

/**
 * 64 bits that tell whether a value is still the same; not a defence against somebody who wants two values to look alike
 * (that is what sha256.ts is for). Two multiplicative hashes of 32 bits with different primes.
 */
export function digest(value: unknown): string {
  const text = canonical(value);
  let one = 0x811c9dc5;
  let other = 0x9e3779b1;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return hex(one) + hex(other);
}

const hex = (bits: number): string => (bits >>> 0).toString(16).padStart(8, '0');
