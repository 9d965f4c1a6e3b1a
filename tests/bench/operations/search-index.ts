import type { Page } from 'playwright';

import type { Measured, Operation } from '../operation.ts';
import type { SearchPage } from '../search-page.ts';
import { searchTab } from '../search-tab.ts';
import { interleaved, spreadOf } from '../spread.ts';

declare const searchPage: SearchPage;

/** The index of people, companies and opportunities: made, loaded, kept in memory, brought up to date. */
export const operation: Operation = {
  name: 'search-index',
  async measure(bench) {
    const page = await searchTab(bench);
    const rows = await page.evaluate(() => searchPage.readRecords());
    const made = await page.evaluate(() => searchPage.makeIndex());
    const { ours, floor } = await interleaved(bench.loads, {
      floor: () => page.evaluate(() => searchPage.readIndexRecord()),
      ours: () => page.evaluate(() => searchPage.loadIndex()),
    });
    const heap = await heapOfIndex(page);
    const updates: number[] = [];
    // Fewer than bring the index to be made anew.
    for (let round = 0; round < Math.min(bench.rounds, 150); round += 1)
      updates.push(await page.evaluate((at) => searchPage.updateAfterWrite(at), round));
    await page.close();
    const row = 9;
    return [
      {
        row,
        what: 'search index of use, made in idle time after an installation',
        unit: 'ms',
        ours: made.ofUse,
        floor: rows,
        cap: { max: 15_000 },
        note: `the floor only reads all rows, 500 at a time; ${made.longTasks} tasks of ours until the index was whole were longer than 50 ms`,
      },
      {
        row,
        what: 'the same, with when something last passed with each record',
        unit: 'ms',
        ours: made.whole,
        floor: rows,
        cap: { max: 40_000 },
        note: 'a question for each of 120,000 records, for which the browser looks into another corner of a million rows (0.1–0.2 ms each of its own process); one walk over all interactions, cursors over their keys and keys alone were slower. Until it is answered a record ranks like one that nothing passed with, and its date is read when it is shown.',
      },
      {
        row,
        what: 'search index loaded',
        unit: 'ms',
        ours,
        floor,
        goal: 2,
        cap: { p50: 150 },
        note: 'the floor reads the record in which it is kept',
      },
      { row, what: 'search index in memory', unit: 'MB', ours: heap, cap: { max: 12 } },
      {
        row,
        what: 'search index brought up to date after a write',
        unit: 'ms',
        ours: spreadOf(updates.slice(1)),
        cap: { p50: 5 },
      },
    ] satisfies Measured[];
  },
};

/** What the page's heap and its buffers grow by; in 10^6 bytes. */
async function heapOfIndex(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const used = async () => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return usedSize + backingStorageSize;
  };
  await page.evaluate(() => searchPage.hasIndex());
  const before = await used();
  const bytes = await page.evaluate(() => searchPage.indexBytes());
  const grown = (await used()) - before;
  await session.detach();
  if (grown < bytes / 2) throw new Error(`The index of ${bytes} bytes was seen as ${grown}.`);
  return grown / 1e6;
}
