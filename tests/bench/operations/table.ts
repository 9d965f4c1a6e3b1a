import type { Page } from 'playwright';

import { bundled } from '../browser.ts';
import type { ListFacts, Markup } from '../list-floor.ts';
import { elements, jumped, prepended, scrolled } from '../list-lines.ts';
import type { Bench, Measured, Operation } from '../operation.ts';
import { interleaved } from '../spread.ts';
import { contactAt, sizes } from '../world.ts';

const facts: ListFacts = { list: '.records', row: '[role=option]', of: 'contacts' };
const what = 'Table of contacts';

export const operation: Operation = {
  name: 'table',
  async measure(bench: Bench): Promise<Measured[]> {
    const browser = await bench.browser();
    const scripts = [await bundled('frame-times.ts'), await bundled('list-page.ts')];
    let page: Page | undefined;
    let markup: Markup | undefined;
    /** The list is kept once it was open, so that each round takes a new page. */
    const fresh = async () => {
      await page?.close();
      page = await browser.openPage('workspace.html#/settings');
      await page.locator('h1').waitFor();
      for (const script of scripts) await page.evaluate(script);
      if (markup) await page.evaluate((given) => listPage.giveMarkup(given), markup);
      return page;
    };
    const open = (there: Page) =>
      there.evaluate(([hash, title, wanted]) => listPage.openPage(hash, title, wanted), [
        '#/contacts',
        'Contacts',
        facts,
      ] as const);
    const first = await fresh();
    await open(first);
    // Once for each store: how long the table is.
    await first.locator('.records-count').waitFor();
    markup = await first.evaluate((wanted) => listPage.takeMarkup(wanted), facts);
    const { ours, floor } = await interleaved(bench.quick ? 3 : 10, {
      ours: async () => open(await fresh()),
      floor: async () =>
        (page ?? (await fresh())).evaluate((wanted) => listPage.openRaw(wanted), facts),
    });
    const there = await fresh();
    await open(there);
    const writer = await browser.openPage('manifest.json');
    for (const script of scripts) await writer.evaluate(script);
    await there.bringToFront();
    let made = 0;
    const newcomer = () => {
      made += 1;
      const displayName = `!${String(10_000 - made)} Arrived just now`;
      return { ...contactAt(made), id: crypto.randomUUID(), displayName, emails: [] };
    };
    const lines = [
      {
        row: 14,
        what: `${what}: from its address to its painted rows`,
        unit: 'ms' as const,
        ours,
        floor,
        goal: 1.2,
        cap: { p50: 60 },
        note: 'For the first time in its page, so with code that has never run: drawing is most of what ours takes beyond the floor, which writes the finished markup of the rows on the screen as one string, read with their companies in one transaction. Ours asks so, too, draws once, and counts nothing; fewer rows to begin with brought little.',
      },
      await elements(there, facts, what),
      await prepended(there, facts, { what, rounds: bench.quick ? 4 : 25, newcomer, writer }),
      ...(await scrolled(there, facts, what)),
      await jumped(there, facts, {
        what,
        rounds: bench.quick ? 2 : 10,
        count: sizes[bench.size].contacts,
      }),
    ];
    await writer.close();
    await there.close();
    return lines;
  },
};
