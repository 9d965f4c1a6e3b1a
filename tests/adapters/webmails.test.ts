import { expect, test } from 'vitest';

import { sites } from '#lib/adapters/sites.ts';
import { webmails } from '#lib/domain/webmails.ts';

test('every reader is told of, with its state', () => {
  const told = webmails.map(({ id, beta }) => ({ id, beta })).toSorted(byId);
  expect(told).toEqual(sites.map(({ id, beta }) => ({ id, beta: beta === true })).toSorted(byId));
});

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
