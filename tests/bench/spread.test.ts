import { expect, test } from 'vitest';

import { interleaved, spreadOf } from './spread.ts';

test.each([
  [[5], { rounds: 1, p50: 5, p95: 5, max: 5 }],
  [[3, 1, 2], { rounds: 3, p50: 2, p95: 3, max: 3 }],
  [Array.from({ length: 100 }, (_, at) => 99 - at), { rounds: 100, p50: 50, p95: 95, max: 99 }],
])('a spread of %j is told by its middle, its slow ones and its slowest', (values, spread) => {
  expect(spreadOf(values)).toEqual(spread);
});

test('variants run in the order A B B A after one round that does not count', async () => {
  const order: string[] = [];
  const round = (name: string) => (at: number) => {
    order.push(`${name}${at}`);
    return Promise.resolve(at);
  };
  const { a, b } = await interleaved(4, { a: round('a'), b: round('b') });
  expect(order.join(' ')).toBe('a-1 b-1 a0 b0 b1 a1 a2 b2 b3 a3');
  expect(a).toEqual({ rounds: 4, p50: 2, p95: 3, max: 3 });
  expect(b).toEqual(a);
});
