import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Stamped } from '#lib/domain/merge.ts';
import { mergeRows, stampOf } from '#lib/domain/merge.ts';
import type { Stamp } from '#lib/domain/stamp.ts';
import { formatStamp } from '#lib/domain/stamp.ts';

const at = (ms: number, device = 'aaaaaaaa'): Stamp => formatStamp({ ms, counter: 0, device });

// Few values, stamps and names, so that ties, absences and clashes are the rule.
const stamp = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('aaaaaaaa', 'bbbbbbbb'))
  .map(([ms, device]) => at(ms, device));
const name = fc.constantFrom('title', 'note', 'emails', 'fromTheFuture', '__proto__', 'toString');
const value = fc.constantFrom<unknown>(
  'a',
  'b',
  1,
  null,
  [],
  ['a'],
  { x: 1, y: 2 },
  { y: 2, x: 1 },
);
const row: fc.Arbitrary<Stamped> = fc
  .record({
    fields: fc.array(fc.tuple(name, value), { maxLength: 5 }),
    stamps: fc.array(fc.tuple(name, stamp), { maxLength: 5 }),
    rest: stamp,
  })
  .map(({ fields, stamps, rest }) => ({
    fields: Object.fromEntries(fields),
    stamps: { ...Object.fromEntries(stamps), '*': rest },
  }));

/** What a row says of a field, whether its stamp is listed or under `*`. */
const meaning = (stamped: Stamped): string => JSON.stringify(mergeRows(stamped, stamped));

test('it does not matter who merges with whom', () => {
  fc.assert(
    fc.property(row, row, (one, other) => {
      expect(mergeRows(one, other)).toEqual(mergeRows(other, one));
    }),
    { numRuns: 2000 },
  );
});

test('it does not matter in which order three devices meet', () => {
  fc.assert(
    fc.property(row, row, row, (one, two, three) => {
      const left = mergeRows(mergeRows(one, two), three);
      const right = mergeRows(one, mergeRows(two, three));
      expect(left).toEqual(right);
    }),
    { numRuns: 2000 },
  );
});

test('what comes twice, or comes back, changes nothing', () => {
  fc.assert(
    fc.property(row, row, (one, other) => {
      const merged = mergeRows(one, other);
      expect(mergeRows(merged, merged)).toEqual(merged);
      expect(mergeRows(merged, one)).toEqual(merged);
      expect(mergeRows(other, merged)).toEqual(merged);
      expect(meaning(merged)).toBe(JSON.stringify(merged));
    }),
    { numRuns: 2000 },
  );
});

test('every field, listed or not, there or not, has the value that was written last', () => {
  fc.assert(
    fc.property(row, row, name, (one, other, field) => {
      const merged = mergeRows(one, other);
      const [mine, theirs] = [stampOf(one.stamps, field), stampOf(other.stamps, field)];
      if (mine === theirs) return;
      const winner = mine > theirs ? one : other;
      expect(stampOf(merged.stamps, field)).toBe(mine > theirs ? mine : theirs);
      expect(Object.hasOwn(merged.fields, field)).toBe(Object.hasOwn(winner.fields, field));
      if (!Object.hasOwn(winner.fields, field)) return;
      expect(JSON.stringify(merged.fields[field]).length).toBe(
        JSON.stringify(winner.fields[field]).length,
      );
    }),
    { numRuns: 2000 },
  );
});

test('a fresh row says that the fields it does not have are absent', () => {
  const older: Stamped = { fields: { title: 'Buyer' }, stamps: { '*': at(1) } };
  const fresh: Stamped = { fields: { note: 'Tall' }, stamps: { '*': at(2) } };
  expect(mergeRows(older, fresh)).toEqual(fresh);
});

test('an edit on one device and another field on the other both stay', () => {
  const base = { name: 'Ann' };
  const one: Stamped = {
    fields: { ...base, title: 'Buyer' },
    stamps: { '*': at(1), title: at(5) },
  };
  const other: Stamped = {
    fields: { ...base, note: 'Tall' },
    stamps: { '*': at(1), note: at(4, 'bbbbbbbb') },
  };
  expect(mergeRows(one, other)).toEqual({
    fields: { name: 'Ann', title: 'Buyer', note: 'Tall' },
    stamps: { '*': at(1), title: at(5), note: at(4, 'bbbbbbbb') },
  });
});

test('a field that was taken away stays away against an older value, and comes back with a newer one', () => {
  const removed: Stamped = { fields: {}, stamps: { '*': at(1), title: at(5) } };
  const older: Stamped = { fields: { title: 'Buyer' }, stamps: { '*': at(1), title: at(4) } };
  const newer: Stamped = { fields: { title: 'Boss' }, stamps: { '*': at(1), title: at(6) } };
  expect(mergeRows(removed, older)).toEqual(removed);
  expect(mergeRows(removed, newer)).toEqual(newer);
});

test('equal stamps are settled alike everywhere, by the value and not by the order of its keys', () => {
  const one: Stamped = { fields: { size: { a: 1, b: 2 } }, stamps: { '*': at(1) } };
  const same: Stamped = { fields: { size: { b: 2, a: 1 } }, stamps: { '*': at(1) } };
  const other: Stamped = { fields: { size: { a: 1, b: 3 } }, stamps: { '*': at(1) } };
  expect(mergeRows(one, same)).toEqual(one);
  expect(mergeRows(one, other)).toEqual(other);
  expect(mergeRows(other, one)).toEqual(other);
});
