import { expect, test } from 'vitest';

import type { Measured } from './operation.ts';
import { comparisonOf, tableOf } from './table.ts';
import { ratioOf, verdictOf } from './verdict.ts';

const spread = (p50: number, p95 = p50, max = p95) => ({ rounds: 250, p50, p95, max });
const line = (over: Partial<Measured>): Measured => ({
  row: 1,
  what: 'card',
  unit: 'ms',
  ours: spread(13),
  floor: spread(10),
  ...over,
});

test.each<[Partial<Measured>, string]>([
  [{ goal: 1.3 }, 'met'],
  [{ goal: 1.29 }, 'missed'],
  [{}, 'to compare'],
  [{ goal: 1.3, cap: { p50: 12 } }, 'over the cap'],
  [{ goal: 1.3, ours: spread(13, 61), cap: { p50: 25, p95: 60 } }, 'over the cap'],
  [{ goal: 1.3, ours: spread(13, 20, 200), cap: { max: 199 } }, 'over the cap'],
  [{ goal: 1.3, ours: spread(13, 20, 200), cap: { p95: 60 } }, 'met'],
  [{ ours: 80, floor: 100, goal: 0.5 }, 'missed'],
  [{ ours: 25, cap: { max: 25 } }, 'met'],
  [{ ours: 25.1, cap: { max: 25 } }, 'over the cap'],
])('%j is %s', (over, verdict) => {
  expect(verdictOf(line(over))).toBe(verdict);
});

test('without a floor there is no ratio', () => {
  const { floor: _floor, ...alone } = line({});
  expect(ratioOf(alone)).toBeNull();
  expect(ratioOf(line({}))).toBeCloseTo(1.3);
});

test('the table has a line for each, by their rows, and is Markdown', () => {
  const table = tableOf([
    line({ row: 11, what: 'commit', goal: 2.5, cap: { p95: 30 } }),
    { row: 5, what: 'size', unit: 'kB', ours: 15.9, cap: { max: 16 } },
  ]).split('\n');
  expect(table[0]).toMatch(/^\| #\s+\| Operation/);
  expect(table[2]).toMatch(/^\| 5\s+\| size\s+\|\s+\| 15\.9 kB\s+\|\s+\|\s+\| max 16 kB \| met/);
  expect(table[3]).toMatch(
    /^\| 11\s+\| commit\s+\| 10 ms \(p95 10\) \| 13 ms \(p95 13\) \| 1\.30 × \| ≤ 2\.5 × \| p95 30 ms \| met/,
  );
});

test('what has no goal is compared in a table of its own, and only if there is any', () => {
  const lines = [line({ goal: 2 }), line({ what: 'a library' })];
  expect(tableOf(lines)).not.toContain('a library');
  expect(comparisonOf(lines).split('\n')[2]).toMatch(
    /^\| 1\s+\| a library \| 10 ms \(p95 10\) \| 13 ms \(p95 13\) \| 1\.30 × \|$/,
  );
  expect(comparisonOf(lines.slice(0, 1))).toBe('');
});
