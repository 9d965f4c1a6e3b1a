import { bundled } from '../browser.ts';
import type { FrameWatch } from '../frame-times.ts';
import { type MailRig, openMailbox } from '../mail-rig.ts';
import type { Operation } from '../operation.ts';
import type { SearchWatch } from '../search-watch.ts';
import { interleaved, spreadOf } from '../spread.ts';
import { nameOf } from '../world.ts';

declare const searchWatch: SearchWatch;
declare const frameWatch: FrameWatch;

type Typed = readonly [before: string, key: string];
/** Each key marks a letter more, so that it changes what is on the screen. */
const western = nameOf(7).toLowerCase();
const chinese = nameOf(0);
const typed: readonly Typed[] = [
  ['', 'a'],
  ['an', 'n'],
  [western.slice(0, -3), western.at(-3) ?? ''],
  [chinese.slice(0, 1), chinese.slice(1, 2)],
  ['offe', 'r'],
  ['p421@c8', '4'],
  ['2000042', '1'],
];
const slipped: readonly Typed[] = [
  ['fisch', 'r'],
  ['lind', 'w'],
  ['hans', 'n'],
];

/** A key in the search box of the sidebar, docked in a mailbox, until the results are on the screen. */
export const operation: Operation = {
  name: 'search-key',
  async measure(bench) {
    const rig = await openMailbox(await bench.browser(), [0], 'search-watch.ts');
    try {
      await openBox(rig);
      const rounds = bench.quick ? 14 : 35;
      const at = (cases: readonly Typed[], round: number): Typed =>
        cases[(round + cases.length) % cases.length] ?? ['', 'a'];
      // Each once, so that the floor has the markup of all of them.
      for (const one of typed) await pressIn(rig, one);
      const { floor, ours } = await interleaved(rounds, {
        floor: (round) => pressInBare(rig, at(typed, round)),
        ours: (round) => pressIn(rig, at(typed, round)),
      });
      const { slips } = await interleaved(bench.quick ? 6 : 18, {
        slips: (round) => pressIn(rig, at(slipped, round)),
      });
      const frames = await framesWhileTyping(rig);
      const row = 8;
      return [
        {
          row,
          what: 'key in the search box → results painted',
          unit: 'ms',
          ours,
          floor,
          goal: 1.5,
          cap: { p95: 50 },
          note: 'the floor puts the finished markup of the same results below an empty box, in the same frame',
        },
        {
          row,
          what: 'key after a slip of the finger → results painted',
          unit: 'ms',
          ours: slips,
          cap: { p95: 80 },
        },
        {
          row,
          what: 'frame while somebody types 12 keys a second',
          unit: 'ms',
          ours: spreadOf(frames),
          cap: { p95: 34 },
        },
      ];
    } finally {
      await rig.close();
    }
  },
};

async function openBox({ sidebar }: MailRig): Promise<void> {
  await sidebar.getByRole('main').waitFor();
  await sidebar.getByRole('button', { name: 'Find people', exact: false }).first().click();
  await sidebar.locator('.look-up-input').waitFor();
}

const press = ({ page }: MailRig, key: string): Promise<void> =>
  /^[ -~]$/.test(key) ? page.keyboard.press(key) : page.keyboard.insertText(key);

async function pressIn(rig: MailRig, [before, key]: Typed): Promise<number> {
  await rig.sidebar.evaluate(async (text) => {
    searchWatch.showBare(false);
    await searchWatch.type(text);
    searchWatch.expectResults();
  }, before);
  await press(rig, key);
  return rig.sidebar.evaluate(() => searchWatch.resultsPainted());
}

async function pressInBare(rig: MailRig, [before, key]: Typed): Promise<number> {
  await rig.sidebar.evaluate(async (text) => {
    await searchWatch.bareBox(text);
    searchWatch.expectResults();
  }, before);
  await press(rig, key);
  return rig.sidebar.evaluate(() => searchWatch.resultsPainted());
}

async function framesWhileTyping({ page, sidebar }: MailRig): Promise<number[]> {
  await sidebar.evaluate(await bundled('frame-times.ts'));
  await sidebar.evaluate(async () => {
    searchWatch.showBare(false);
    await searchWatch.type('');
    frameWatch.watchFrames();
  });
  for (const letter of 'anna fischer kowalski') {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(80);
  }
  const { between } = await sidebar.evaluate(() => frameWatch.frameTimes());
  return between;
}
