// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { expect, test, vi } from 'vitest';

import { commit } from '#lib/db/commit.ts';
import { companyById } from '#lib/db/company-queries.ts';
import { contactById, contactsByEmails } from '#lib/db/contact-queries.ts';
import { observe } from '#lib/db/live.ts';
import type { Store } from '#lib/db/store.ts';
import { closeStore } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';

import { aCompany, aContact, email } from './builders.ts';
import { aProfile, readyStore } from './open-store.ts';

const label = { verb: 'editContact' } as const;
const address = email('ann@acme.example');

/** As a card asks: who has the address, and then, with that answer, for the company. */
async function card(store: Store): Promise<string> {
  const [contact] = (await contactsByEmails(store, [address])).get(address) ?? [];
  const company = contact?.companyId ? await companyById(store, contact.companyId) : undefined;
  return `${contact?.displayName ?? 'unknown'} of ${company?.name ?? 'nowhere'}`;
}

test('an answer follows every write in every tab that changes it, to its second question too', async () => {
  const profile = aProfile();
  const [shown, writing] = [await readyStore(profile), await readyStore(profile)];
  const answers: string[] = [];
  const stop = observe(
    () => card(shown),
    (answer) => answers.push(answer),
    (error) => answers.push(String(error)),
  );
  const last = (expected: string) => vi.waitFor(() => expect(answers.at(-1)).toBe(expected));
  await last('unknown of nowhere');
  const made = await commit(writing, label, [
    aContact('ann', { mailboxes: [address], companyId: 'acme' }),
    aCompany('acme'),
  ]);
  await last('Ann Example of Acme');
  await commit(writing, label, [{ table: 'companies', id: 'acme', set: { name: 'Acme Ltd' } }]);
  await last('Ann Example of Acme Ltd');
  await commit(writing, label, [{ table: 'contacts', id: 'ann', set: { displayName: 'Ann Lee' } }]);
  await last('Ann Lee of Acme Ltd');
  await commit(writing, label, [{ table: 'contacts', id: 'ann', set: { deletedAt: 5 } }]);
  await last('unknown of nowhere');
  stop();
  const count = answers.length;
  if (made.status === 'committed') await undo(writing, made.entry);
  await commit(writing, label, [{ table: 'contacts', id: 'ann', set: { deletedAt: undefined } }]);
  expect(await card(shown)).toBe('Ann Lee of Acme Ltd');
  expect(answers).toHaveLength(count);
});

test('writes about somebody else ask nothing again', async () => {
  const store = await readyStore();
  await commit(store, label, [aContact('ann', { mailboxes: [address] })]);
  let asked = 0;
  const seen: unknown[] = [];
  const question = () => {
    asked += 1;
    return contactsByEmails(store, [address]);
  };
  const stop = observe(
    question,
    (answer) => seen.push(answer),
    () => {},
  );
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  await commit(store, label, [aContact('bob', { mailboxes: ['bob@acme.example'] })]);
  await commit(store, label, [{ table: 'contacts', id: 'ann', set: { title: 'Buyer' } }]);
  await vi.waitFor(() => expect(seen).toHaveLength(2));
  expect(asked).toBe(2);
  stop();
});

test('a question that fails is told, a closed database included', async () => {
  const store = await readyStore();
  const failures: unknown[] = [];
  closeStore(store);
  const stop = observe(
    () => contactById(store, 'ann'),
    () => {},
    (error) => failures.push(error),
  );
  await vi.waitFor(() => expect(failures).toMatchObject([{ name: 'DatabaseClosedError' }]));
  stop();
});
