import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { SearchDoc } from '#lib/domain/search-doc.ts';
import { idAt } from '#lib/domain/search-ids.ts';
import { docOf, indexOf, kindOf, type SearchIndex } from '#lib/domain/search-index.ts';
import { mergeIndexes } from '#lib/domain/search-merge.ts';
import { searchIndex, searchWithSlip } from '#lib/domain/search-query.ts';
import { type SearchKind, searchKinds, type Sought, soughtIn } from '#lib/domain/sought.ts';

import { hasAll, hasAllButASlip, someDocs, typedWords } from './search-naive.ts';

const now = Date.UTC(2026, 10, 2);
const everything = { kinds: searchKinds, limit: 1_000, now };
const sought = (words: string[]): Sought => ({ ...soughtIn(''), words });

const nameOf = ({ kind, id }: { kind: SearchKind; id: string }) => `${kind}:${id}`;
const named = (index: SearchIndex, hits: { doc: number }[]) =>
  hits.map(({ doc }) => nameOf({ kind: kindOf(index, doc), id: idAt(index.ids, doc) }));
const fitting = (docs: SearchDoc[], fits: (doc: SearchDoc) => boolean) =>
  docs.filter(fits).map(nameOf).sort();

function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe('the search index', () => {
  test('finds the records that have every word typed, and no other', () => {
    fc.assert(
      fc.property(someDocs, typedWords, (docs, words) => {
        const index = indexOf(docs);
        const found = searchIndex(index, sought(words), everything);
        expect(named(index, found).sort()).toEqual(fitting(docs, (doc) => hasAll(doc, words)));
      }),
      { numRuns: 500 },
    );
  });

  test('forgives one slip in one word of four letters or more, and no other', () => {
    fc.assert(
      fc.property(someDocs, typedWords, (docs, words) => {
        const index = indexOf(docs);
        const found = searchWithSlip(index, sought(words), everything);
        expect(named(index, found).sort()).toEqual(
          fitting(docs, (doc) => hasAllButASlip(doc, words)),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  test('finds a number by any of its digits, and by its first ones with the country’s code', () => {
    const digits = fc.string({ unit: fc.constantFrom('1', '2', '3'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(someDocs, digits, fc.boolean(), (docs, typed, international) => {
        const index = indexOf(docs);
        const number = { ...sought([]), digits: typed, international };
        const fits = (one: string) => (international ? one.startsWith(typed) : one.includes(typed));
        expect(named(index, searchIndex(index, number, everything)).sort()).toEqual(
          fitting(docs, (doc) => doc.digits.some(fits)),
        );
      }),
    );
  });

  test('is the same whether it was made at once or put together, without what is gone', () => {
    fc.assert(
      fc.property(someDocs, someDocs, fc.infiniteStream(fc.boolean()), (old, fresh, dice) => {
        const base = indexOf(old);
        const gone = new Uint8Array(old.length);
        const stay = old.filter(({ id, kind }) => {
          const isGone = dice.next().value === true;
          if (isGone) gone[docOf(base, kind, id) ?? -1] = 1;
          return !isGone && !fresh.some((one) => one.kind === kind && one.id === id);
        });
        const merged = finished(mergeIndexes(base, gone, indexOf(fresh)));
        const atOnce = indexOf([...stay, ...fresh]);
        expect(merged).toEqual(atOnce);
      }),
      { numRuns: 500 },
    );
  });

  test('finds each record under its id, and none that is not there', () => {
    fc.assert(
      fc.property(someDocs, (docs) => {
        const index = indexOf(docs);
        for (const { id, kind } of docs) {
          const doc = docOf(index, kind, id) ?? -1;
          expect([kindOf(index, doc), idAt(index.ids, doc)]).toEqual([kind, id]);
        }
        expect(docOf(index, 'company', 'nobody')).toBeUndefined();
      }),
    );
  });

  test('gives the first ones of the whole order, whatever the limit', () => {
    fc.assert(
      fc.property(someDocs, typedWords, fc.integer({ min: 1, max: 9 }), (docs, words, limit) => {
        const index = indexOf(docs);
        const all = searchIndex(index, sought(words), everything);
        expect(searchIndex(index, sought(words), { ...everything, limit })).toEqual(
          all.slice(0, limit),
        );
      }),
    );
  });
});
