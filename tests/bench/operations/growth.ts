import { bundled } from '../browser.ts';
import type { growthReads as GrowthReads, GrowthTimes } from '../growth-reads.ts';
import type { Bench, Operation } from '../operation.ts';
import { addressesOf, type SizeName, sizes } from '../world.ts';

/** Of a hundred times the data; a tree with a few more levels and pages that are not all in memory. */
const limits = { get: 2.5, last20: 6, card: 5 };
const names = { get: 'contact of an address', last20: 'last 20 interactions', card: 'card' };

export const operation: Operation = {
  name: 'growth',
  async measure(bench) {
    const few = await timesAt(bench, '1k');
    const many = await timesAt(bench, bench.size);
    return (Object.keys(limits) as (keyof typeof limits)[]).map((read) => ({
      row: 18,
      what: `growth 1k → ${bench.size}: ${names[read]}`,
      unit: '×',
      ours: growthOf(few, many, read),
      cap: { max: limits[read] },
      ...(read === 'get' && {
        note: `the same read with bare hands grows ${growthOf(few, many, 'raw').toFixed(1)} ×; in a browser that has been open for a while, because whoever reads while the rows are counted, once after its start, waits for that.`,
      }),
    }));
  },
};

const growthOf = (few: GrowthTimes, many: GrowthTimes, read: keyof GrowthTimes): number =>
  usual(many[read]) / usual(few[read]);

/** The mean of all but the slowest tenth: the page's clock is too coarse for the middle one alone. */
function usual(times: readonly number[]): number {
  const most = times.toSorted((one, other) => one - other).slice(0, Math.ceil(times.length * 0.9));
  return most.reduce((sum, time) => sum + time, 0) / most.length;
}

async function timesAt(bench: Bench, size: SizeName): Promise<GrowthTimes> {
  const browser = await bench.launch({ size });
  try {
    const page = await browser.openPage('icon/icon.svg');
    await page.evaluate(await bundled('growth-reads.ts'));
    // All over the data, so that few of them lie where the one before was.
    const { contacts } = sizes[size];
    const emails = Array.from(
      { length: 200 },
      (_, at) => addressesOf(Math.floor(((at * 37) % 200) * (contacts / 200)))[0] ?? '',
    );
    // The first of them opens the store and warms the code.
    await page.evaluate((some) => growthReads(some), emails.slice(0, 20));
    return await page.evaluate((all) => growthReads(all), emails);
  } finally {
    await browser.close();
  }
}

/** Stands for what the bundle puts into the page. */
declare const growthReads: typeof GrowthReads;
