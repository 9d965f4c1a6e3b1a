import { keysOf } from '#lib/domain/row-keys.ts';

import { recordOf } from './schema.ts';
import type { Pause } from './pause.ts';
import type { Store } from './store.ts';

const chunk = 100;

/**
 * Interactions of the first version have no keys for the words of their subjects. They get them once, some at a time in idle moments:
 * 100,000 of them in one upgrade would keep the store shut for half a minute.
 */
export async function addSubjectKeys(store: Store, pause: Pause): Promise<void> {
  while (await addSome(store)) await pause();
}

/** Whether there may be more. */
const addSome = ({ db }: Store): Promise<boolean> =>
  db.transaction('rw', ['interactions', 'search'], async () => {
    const row = await db.search.get('subjects');
    const after = row?.part === 'subjects' ? row.after : '';
    if (after === null) return false;
    const rows = await db.interactions.where('id').above(after).limit(chunk).toArray();
    const keyed = rows.map((one) => ({
      ...one,
      keys: keysOf('interactions', recordOf<'interactions'>(one)),
    }));
    await db.interactions.bulkPut(
      keyed.filter(({ keys }, at) => keys.length !== rows[at]?.keys.length),
    );
    const last = rows.at(-1)?.id ?? null;
    await db.search.put({ part: 'subjects', after: last });
    return last !== null;
  });
