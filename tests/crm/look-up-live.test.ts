// Dexie's live queries ask nothing where there is no IndexedDB of the whole page.
import 'fake-indexeddb/auto';

import { expect, test, vi } from 'vitest';

import { lookUp } from '#lib/crm/look-up.ts';
import { commit } from '#lib/db/commit.ts';
import { observe } from '#lib/db/live.ts';
import { keepSearchIndex } from '#lib/db/search-build.ts';

import { aContact } from '../db/builders.ts';
import { aProfile, readyStore } from '../db/open-store.ts';

test.each(['lee', '02 2363 5502'])(
  'an answer to %j follows what another tab writes',
  async (text) => {
    const profile = aProfile();
    const [shown, writing] = [await readyStore(profile), await readyStore(profile)];
    await keepSearchIndex(shown, () => Promise.resolve());
    const answers: string[][] = [];
    const stop = observe(
      () => lookUp(shown, text, { region: 'TW' }),
      (found) => answers.push(found.map(({ name }) => name)),
      (error) => answers.push([String(error)]),
    );
    await vi.waitFor(() => expect(answers).toEqual([[]]));
    const phones = [{ value: '+886223635502' }];
    await commit(writing, { verb: 'addContact' }, [
      aContact('ann', { displayName: 'Ann Lee', phones }),
    ]);
    await vi.waitFor(() => expect(answers.at(-1)).toEqual(['Ann Lee']));
    await commit(writing, { verb: 'editContact' }, [
      { table: 'contacts', id: 'ann', set: { displayName: 'Anna Lee' } },
    ]);
    await vi.waitFor(() => expect(answers.at(-1)).toEqual(['Anna Lee']));
    stop();
  },
);
