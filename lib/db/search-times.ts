import { minuteOf } from '#lib/domain/search-doc.ts';
import { docsIn, kindOf } from '#lib/domain/search-index.ts';
import { idAt } from '#lib/domain/search-ids.ts';
import { searchKinds } from '#lib/domain/sought.ts';

import type { Pause } from './pause.ts';
import { read } from './read.ts';
import { lastTimes } from './record-facts.ts';
import { type StoredIndex, storeTimes, takeStoredTimes } from './search-rows.ts';
import type { Reader } from './store.ts';

/** Records that are asked in one go. */
const chunk = 150;
/** So many more answers are worth storing: whoever has to go on after the page was closed has some seconds to make up for. */
const worthStoring = 10_000;

/**
 * Asks each record of the index when something last passed that it is not known of, and lays the answers into it. A question for each,
 * for which the browser looks into another corner of a million rows, takes longer than all the rest of the index.
 */
export async function askLastTimes(store: Reader, index: StoredIndex, pause: Pause): Promise<void> {
  const all = docsIn(index.index);
  if (index.timed === all) return;
  await takeStoredTimes(store.db, index);
  let kept = index.timed;
  while (index.timed < all) {
    await askSome(store, index);
    if (index.timed - kept >= worthStoring && index.timed < all) {
      await storeTimes(store.db, index);
      kept = index.timed;
    }
    await pause();
  }
  await storeTimes(store.db, index);
}

/** Records of one kind. */
async function askSome(store: Reader, stored: StoredIndex): Promise<void> {
  const { index, timed: from } = stored;
  const kind = kindOf(index, from);
  const end = Math.min(from + chunk, index.kindStarts[searchKinds.indexOf(kind) + 1] ?? from);
  const ids = Array.from({ length: end - from }, (_, at) => idAt(index.ids, from + at));
  const times = await read(store, ['interactions'], () => lastTimes(store, kind, ids));
  for (const [at, time] of times.entries()) index.lastAt[from + at] = minuteOf(time);
  stored.timed = end;
}
