import { expect, test } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { companyByName } from '#lib/db/company-by-name.ts';

import { aCompany } from './builders.ts';
import { readyStore } from './open-store.ts';

const long = 'The Very Long Name of a Holding That Has Many Daughters All Called Alike, ';

test('a company is found by its whole name, however long, whatever its case, accents and spaces', async () => {
  const store = await readyStore();
  await commit(store, { verb: 'addCompany' }, [
    aCompany('north', { name: `${long}North` }),
    aCompany('south', { name: `${long}South` }),
    aCompany('ecole', { name: 'École  Verte' }),
  ]);
  expect((await companyByName(store, `${long}south`))?.id).toBe('south');
  expect((await companyByName(store, 'ECOLE VERTE'))?.id).toBe('ecole');
  expect(await companyByName(store, long)).toBeUndefined();
});

test('of two with one name the one known longer is meant, and never a deleted one', async () => {
  const store = await readyStore();
  await commit(store, { verb: 'addCompany' }, [
    aCompany('later', { createdAt: 2 }),
    aCompany('earlier', { createdAt: 1 }),
    aCompany('first', { createdAt: 0, deletedAt: 5 }),
  ]);
  expect((await companyByName(store, 'acme'))?.id).toBe('earlier');
});
