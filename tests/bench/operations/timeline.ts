import { bundled } from '../browser.ts';
import type { ListFacts } from '../list-floor.ts';
import { elements, jumped, prepended, scrolled } from '../list-lines.ts';
import type { Bench, Measured, Operation } from '../operation.ts';
import { interleaved } from '../spread.ts';
import { contactId, interactionAt, nameOf, sizes } from '../world.ts';

/** Somebody with whom a fiftieth of everything passed: 21,000 entries of a million. */
const person = 0;
const another = 3;
const shareOfAll = 1 / 47;
const facts: ListFacts = {
  list: '.history',
  row: 'li',
  of: 'interactions',
  contactId: contactId(person),
};
const what = 'Timeline';

export const operation: Operation = {
  name: 'timeline',
  async measure(bench: Bench): Promise<Measured[]> {
    const browser = await bench.browser();
    const writer = await browser.openPage('manifest.json');
    const page = await browser.openPage('workspace.html#/settings');
    for (const script of ['frame-times.ts', 'list-page.ts']) {
      const code = await bundled(script);
      for (const one of [page, writer]) await one.evaluate(code);
    }
    await page.bringToFront();
    const open = (index = person) =>
      page.evaluate(([hash, name, wanted]) => listPage.openPage(hash, name, wanted), [
        `#/contacts/${contactId(index)}`,
        nameOf(index),
        facts,
      ] as const);
    await open();
    // Once for each store: how long the table beside it is.
    await page.locator('.records-count').waitFor();
    await page.evaluate((wanted) => listPage.takeMarkup(wanted), facts);
    const { ours, floor } = await interleaved(bench.quick ? 6 : 40, {
      ours: async () => {
        await open(another);
        return open();
      },
      floor: () => page.evaluate((wanted) => listPage.openRaw(wanted), facts),
    });
    let made = 0;
    const newcomer = () => {
      made += 1;
      return {
        ...interactionAt(made, bench.size),
        id: crypto.randomUUID(),
        at: Date.now(),
        subject: `Arrived just now, ${made}`,
        contactIds: [contactId(person)],
        dedupeKey: `bench:${crypto.randomUUID()}`,
      };
    };
    const lines = [
      {
        row: 14,
        what: `${what}: a contact's page, from a click on its name to its painted history`,
        unit: 'ms' as const,
        ours,
        floor,
        goal: 1.2,
        cap: { p50: 60 },
        note: 'With all else of that page, in both, coming from another contact. Floor: one transaction for everything shown, and the same markup written as one string.',
      },
      await elements(page, facts, what),
      await prepended(page, facts, { what, rounds: bench.quick ? 4 : 25, newcomer, writer }),
      ...(await scrolled(page, facts, what)),
      await jumped(page, facts, {
        what,
        rounds: bench.quick ? 2 : 10,
        count: Math.floor(sizes[bench.size].interactions * shareOfAll),
      }),
    ];
    await writer.close();
    await page.close();
    return lines;
  },
};
