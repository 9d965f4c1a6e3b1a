import type { Operation } from '../operation.ts';
import type { SearchPage } from '../search-page.ts';
import { searchTab } from '../search-tab.ts';
import { interleaved } from '../spread.ts';

declare const searchPage: SearchPage;

/** As names are typed, letter by letter. */
const typed = [
  'a',
  'an',
  'ann',
  'anna',
  'anna f',
  'anna fi',
  'anna fischer',
  '陳',
  '陳雅',
  '陳雅婷',
];
const slipped = ['fischre', 'kowlaski', 'ana fischer', 'lindqvst'];

/** The search itself, without reading what it found. */
export const operation: Operation = {
  name: 'search-query',
  async measure(bench) {
    const page = await searchTab(bench);
    await page.evaluate(() => searchPage.packNames());
    const { floor, ours } = await interleaved(bench.rounds, {
      floor: () => page.evaluate((questions) => searchPage.scanNames(questions), typed),
      ours: () => page.evaluate((questions) => searchPage.askIndex(questions, false), typed),
    });
    const { slips } = await interleaved(bench.rounds, {
      slips: () => page.evaluate((questions) => searchPage.askIndex(questions, true), slipped),
    });
    await page.close();
    const row = 8;
    return [
      {
        row,
        what: 'question to the search index',
        unit: 'ms',
        ours,
        floor,
        goal: 1.2,
        note: 'the floor looks through one text of all names with indexOf, and ranks nothing',
      },
      {
        row,
        what: 'question with a slip of the finger',
        unit: 'ms',
        ours: slips,
        cap: { p95: 80 },
      },
    ];
  },
};
