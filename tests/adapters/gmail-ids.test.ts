import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  folderFromHash,
  hexFromDecimal,
  instantFromKey,
  keyFromId,
  messageKeyFromLog,
  threadKeyFromHash,
} from '#lib/adapters/gmail-ids.ts';

import { token } from '../fixtures/gmail/token.ts';

const instants = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2099, 0, 1) });
const ids = fc
  .tuple(instants, fc.integer({ min: 0, max: (1 << 20) - 1 }))
  .map(([instant, counter]) => (BigInt(instant) << 20n) + BigInt(counter));

describe("Gmail's ids", () => {
  test.each([
    ['FMfcgzGtvsZDplKRXslJZrnlJwbkWwJF', 1_770_686_494_006_205_623n],
    ['FMfcgzQXKWpRrCNjZtpMfGzgbmVzGtMQ', 1_817_988_690_968_260_444n],
  ])('the link %s leads to the thread %s', (inLink, id) => {
    expect(token(`f:${id}`)).toBe(inLink);
    expect(threadKeyFromHash(`#inbox/${inLink}`)).toBe(id.toString(16));
  });

  test('a link made of any id leads back to it, in whatever folder it stands', () => {
    fc.assert(
      fc.property(
        ids,
        fc.constantFrom('inbox', 'label/a', 'search/from%3Aann', 'all'),
        (id, folder) => {
          const key = hexFromDecimal(String(id));
          expect(threadKeyFromHash(`#${folder}/${token(`f:${id}`)}`)).toBe(key);
          expect(threadKeyFromHash(`#${folder}/${key}?compose=new`)).toBe(key);
        },
      ),
    );
  });

  test('a link made of a client id leads back to it', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(threadKeyFromHash(`#drafts/${token(`a:r${number}`)}`)).toBe(`a:r${number}`);
      }),
    );
  });

  test('the hexadecimal and the decimal of an id have one key, and the key tells when it was made', () => {
    fc.assert(
      fc.property(ids, (id) => {
        const key = keyFromId(`#msg-f:${id}`);
        expect(key).toBe(keyFromId(id.toString(16).toUpperCase()));
        expect(key).toMatch(/^[0-9a-f]{16}$/);
        expect(BigInt(`0x${key}`)).toBe(id);
        expect(instantFromKey(key ?? '')).toBe(Number(id >> 20n));
      }),
    );
  });

  test('an id from before Gmail or from the far future has no date and opens no thread', () => {
    const outside = fc.oneof(
      fc.bigInt({ min: 0n, max: (BigInt(Date.UTC(2004, 0, 1)) << 20n) - 1n }),
      fc.bigInt({ min: BigInt(Date.UTC(2100, 0, 1)) << 20n, max: (1n << 64n) - 1n }),
    );
    fc.assert(
      fc.property(outside, (id) => {
        const key = hexFromDecimal(String(id)) ?? '';
        expect(instantFromKey(key)).toBeNull();
        expect(threadKeyFromHash(`#inbox/${key}`)).toBeNull();
        expect(threadKeyFromHash(`#inbox/${token(`f:${id}`)}`)).toBeNull();
      }),
    );
  });

  test('a number beyond 64 bits is no id', () => {
    expect(hexFromDecimal('18446744073709551615')).toBe('ffffffffffffffff');
    expect(hexFromDecimal('18446744073709551616')).toBeNull();
    expect(keyFromId('msg-f:99999999999999999999')).toBeNull();
  });

  test('a client id has no date', () => {
    expect(keyFromId('#msg-a:r-5550001')).toBe('a:r-5550001');
    expect(instantFromKey('a:r-5550001')).toBeNull();
  });

  test.each([
    '#inbox',
    '#inbox/p2',
    '#search/18f0c0ffee000001',
    '#label/18f0c0ffee000001',
    '',
    '#',
  ])('the address %s opens no thread', (hash) => {
    expect(threadKeyFromHash(hash)).toBeNull();
  });

  test.each([
    ['#inbox/x', 'inbox'],
    ['#sent', 'sent'],
    ['#drafts?compose=new', 'drafts'],
    ['#label/inbox/x', 'other'],
    ['', null],
  ])('the address %s is in the folder %s', (hash, folder) => {
    expect(folderFromHash(hash)).toBe(folder);
  });

  test('nothing that a page can write makes the arithmetic fail', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `#inbox/${text}`),
      fc.stringMatching(/^#?(msg|thread)-[af]:r?-?\d*$/),
      fc.stringMatching(/^\d+:[\w+/=-]*;?$/),
      fc.constant('B'.repeat(1_000_000)),
      fc.constant(`#inbox/${'f'.repeat(1_000_000)}`),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const key = /^([0-9a-f]{16}|a:r-?\d+)$/;
        for (const made of [keyFromId(text), threadKeyFromHash(text), messageKeyFromLog(text)])
          if (made !== null) expect(made).toMatch(key);
        hexFromDecimal(text);
        instantFromKey(text);
        folderFromHash(text);
      }),
      { numRuns: 1_000 },
    );
  });
});
