import * as fc from 'fast-check';

import type { SearchDoc } from '#lib/domain/search-doc.ts';
import { nameHash } from '#lib/domain/search-doc.ts';
import { searchKinds } from '#lib/domain/sought.ts';

/** The rules of the index, written down a second time and as simply as can be. */

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 }),
  fc.constantFrom('王小明', '小明', '明', 'müller', '7', 'zoë'),
);

const uuid = fc
  .nat({ max: 0xffff })
  .map((n) => `019a0000-0000-7000-8000-00000000${n.toString(16).padStart(4, '0')}`);

export const aDoc: fc.Arbitrary<SearchDoc> = fc
  .record({
    kind: fc.constantFrom(...searchKinds),
    id: fc.oneof(uuid, fc.string({ unit: fc.constantFrom('a', 'é', '-', '9'), minLength: 1 })),
    words: fc.array(fc.tuple(word, fc.nat({ max: 4 })), { maxLength: 5 }),
    digits: fc.array(
      fc.string({ unit: fc.constantFrom('1', '2', '3'), minLength: 6, maxLength: 9 }),
      {
        maxLength: 2,
      },
    ),
    open: fc.nat({ max: 2 }),
    lastAt: fc.constantFrom(0, 1, 29_000_000, 29_600_000),
  })
  .map(({ words, ...doc }) => ({
    ...doc,
    words: new Map(words),
    name: nameHash(words.map(([one]) => one)),
  }));

export const someDocs = fc.uniqueArray(aDoc, {
  selector: ({ kind, id }) => `${kind}:${id}`,
  maxLength: 30,
});

export const typedWords = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });

const hasBeginning = (doc: SearchDoc, typed: string): boolean =>
  [...doc.words.keys()].some((one) => one.startsWith(typed));

export const hasAll = (doc: SearchDoc, typed: readonly string[]): boolean =>
  typed.every((one) => hasBeginning(doc, one));

/** One of the words may be a slip away from the beginning of one of the record's. */
export const hasAllButASlip = (doc: SearchDoc, typed: readonly string[]): boolean =>
  typed.some(
    (slipped, at) =>
      slipped.length >= 4 &&
      /^[a-zé-ü]+$/.test(slipped) &&
      typed.every((one, other) => other === at || hasBeginning(doc, one)) &&
      [...doc.words.keys()].some((one) => beginsNearly(one, slipped)),
  );

function beginsNearly(one: string, typed: string): boolean {
  for (let end = 0; end <= one.length; end++) if (isOneSlip(one.slice(0, end), typed)) return true;
  return false;
}

function isOneSlip(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [tail, otherTail] = [one.slice(at), other.slice(at)];
  return (
    tail.slice(1) === otherTail ||
    tail === otherTail.slice(1) ||
    tail.slice(1) === otherTail.slice(1) ||
    (tail[0] === otherTail[1] && tail[1] === otherTail[0] && tail.slice(2) === otherTail.slice(2))
  );
}
