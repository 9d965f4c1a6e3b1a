import { readdirSync, readFileSync } from 'node:fs';

import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';

import { contactsByEmails } from '#lib/db/contact-queries.ts';
import { checkCounts } from '#lib/db/check-counts.ts';
import { historyOf, interactionsByMailKeys } from '#lib/db/interaction-queries.ts';
import { journalPage } from '#lib/db/journal-queries.ts';
import type { AnyRow } from '#lib/db/change.ts';
import { recordOf, schemaNumber, versions } from '#lib/db/schema.ts';
import { storeName } from '#lib/db/store.ts';
import { addSubjectKeys } from '#lib/db/subject-keys.ts';
import { openTasksFor } from '#lib/db/task-queries.ts';
import { undo } from '#lib/db/undo.ts';
import type { Meta } from '#lib/db/meta.ts';
import { records } from '#lib/domain/record-schemas.ts';
import { tableNames } from '#lib/domain/records.ts';
import { keysOf } from '#lib/domain/row-keys.ts';

import { email } from '../builders.ts';
import type { Profile } from '../open-store.ts';
import { aProfile, readyStore } from '../open-store.ts';

const noPause = () => Promise.resolve();

/** A database as a released version left it: never edited, like the version itself. */
interface Frozen {
  number: number;
  stores: Record<string, string>;
  rows: Record<string, AnyRow[]> & { meta: Meta[] };
}

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => /^v\d+\.json$/.test(name));
const frozen = files.map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Frozen,
);

async function thaw({ number, stores, rows }: Frozen): Promise<Profile> {
  const profile = aProfile();
  const db = new Dexie(storeName, { indexedDB: profile.indexedDB });
  db.version(number).stores(stores);
  for (const [table, inTable] of Object.entries(rows)) await db.table(table).bulkAdd(inTable);
  profile.counts.kept = rows.meta[0]?.counts ?? null;
  db.close();
  return profile;
}

test('every schema that was released has its frozen database, and none was edited since', () => {
  const released = versions.map(({ number, stores }) => ({ number, stores }));
  expect(frozen.map(({ number, stores }) => ({ number, stores }))).toEqual(released);
  expect(schemaNumber).toBe(frozen.length);
});

describe.each(frozen)('a database of version $number', (old) => {
  test('opens, whole, and answers', async () => {
    const store = await readyStore(await thaw(old));
    expect(await checkCounts(store, noPause)).toEqual({ status: 'whole' });
    const [ann] = (await contactsByEmails(store, [email('ann@acme.example')])).values();
    expect(ann).toMatchObject([{ displayName: 'Ann Müller', companyId: 'acme' }]);
    expect(await historyOf(store, { contactId: 'ann' }, { limit: 5 })).toMatchObject([
      { id: 'log' },
    ]);
    expect(await interactionsByMailKeys(store, ['mid:<2@acme.example>'])).toHaveLength(1);
    const links = { contactIds: ['ann'], companyIds: [], opportunityIds: [] };
    expect(await openTasksFor(store, links)).toMatchObject([{ id: 'call' }]);
  });

  test('has records and keys as today’s code makes them, once there was an idle moment', async () => {
    const store = await readyStore(await thaw(old));
    await addSubjectKeys(store, () => Promise.resolve());
    for (const table of tableNames) {
      for (const row of await store.db.table<AnyRow, string>(table).toArray()) {
        const record = recordOf<typeof table>(row as never);
        expect(records[table].safeParse(record).error).toBeUndefined();
        expect(row.keys).toEqual(keysOf(table, record));
      }
    }
  });

  test('can be undone entry by entry, back to nothing', async () => {
    const store = await readyStore(await thaw(old));
    const entries = await journalPage(store, undefined, 100);
    for (const { id, undoneBy, undoes } of entries) {
      if (undoneBy !== undefined || undoes !== undefined) continue;
      expect(await undo(store, id)).toMatchObject({ status: 'undone', left: [] });
    }
    for (const table of tableNames) {
      const keys = (await store.db.table(table).orderBy('keys').keys()) as string[];
      expect(keys.filter((key) => !key.startsWith('m:'))).toEqual([]);
    }
  });
});
