import { createHash } from 'node:crypto';

import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { sha256 } from '#lib/domain/sha256.ts';

const expected = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

it('the hash of a text is the SHA-256 that everybody else computes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(expected(text));
    }),
    { numRuns: 1_000 },
  );
});

it('it holds at every length around the ends of a block, and for long texts', () => {
  for (let length = 0; length < 200; length += 1) {
    expect(sha256('x'.repeat(length))).toBe(expected('x'.repeat(length)));
  }
  expect(sha256('報價'.repeat(50_000))).toBe(expected('報價'.repeat(50_000)));
  expect(sha256('half \ud83d pair')).toBe(expected('half \ufffd pair'));
});
