import type { Frame, Page } from 'playwright';

import { bundled } from '../browser.ts';
import type { CardSeen } from '../card-watch.ts';
import type { FrameWatch } from '../frame-times.ts';
import { openMailbox } from '../mail-rig.ts';
import type { Bench, Measured, Operation } from '../operation.ts';
import { slowDown } from '../slow-down.ts';
import { spreadOf } from '../spread.ts';
import { contactId, nameOf, sizes } from '../world.ts';

/*
 * What a rep does all day on a computer six times as slow as this one. The pages and the sidebar are slowed down; the
 * browser's own process, in which the database is, cannot be.
 */

const slower = 6;
const row = 19;
/** Milliseconds: thirty frames in a second. */
const thirtieth = 34;
/** From people with very long and with short histories. */
const shares = [0, 0.000_1, 0.01, 0.2, 0.6];
const typed = ['anna kel', '陳雅', 'p4711@', 'meridian pumps', '+886220', 'rennewal'];
/** Pixels, and pixels in a second. */
const gesture = { distance: 6_000, speed: 2_000 };

export const operation: Operation = {
  name: 'journeys',
  async measure(bench) {
    return [...(await inMailbox(bench)), ...(await inWorkspace(bench))];
  },
};

async function inMailbox(bench: Bench): Promise<Measured[]> {
  const contacts = shares.map((share) => Math.floor(share * sizes[bench.size].contacts));
  const rig = await openMailbox(await bench.browser(), contacts, 'card-watch.ts');
  const { page, sidebar } = rig;
  const restore = [await slowDown(page, slower), await slowDown(sidebar, slower)];
  const answers: number[] = [];
  for (let round = 1; round <= (bench.quick ? 5 : 25); round += 1) {
    const contact = contacts[round % contacts.length] ?? 0;
    await sidebar.evaluate((name) => expectCard(name), nameOf(contact));
    const begun = await page.evaluate(() => performance.timeOrigin + performance.now());
    await rig.open(contact);
    const painted = await sidebar.evaluate(async () => {
      await cardSeen();
      return performance.timeOrigin + performance.now();
    });
    answers.push(painted - begun);
  }
  const typing = await typingIn(page, sidebar);
  for (const one of restore) await one();
  await rig.close();
  return [
    {
      row,
      what: `${slower} × slower: a click on a mail → its card painted`,
      unit: 'ms',
      ours: spreadOf(answers),
      cap: { p95: 300 },
      note: 'from the click in the webmail, whose page is slowed down as well and shows the mail first; it is read when nothing has changed in it for 120 ms, which are counted, too.',
    },
    frames(
      `${slower} × slower: from frame to frame while a search is typed`,
      typing,
      'An answer of twenty rows is drawn once, in one frame, a third each for script, layout and paint; drawing the rows a few at a time, over several frames, was no better: each has its own layout and paint.',
    ),
  ];
}

async function typingIn(page: Page, sidebar: Frame): Promise<number[]> {
  await sidebar.evaluate(await bundled('frame-times.ts'));
  await sidebar.getByRole('button', { name: 'Find people, companies, opportunities' }).click();
  const box = sidebar.getByRole('searchbox');
  await box.fill('warm');
  await sidebar.getByRole('option').first().waitFor();
  await box.fill('');
  await sidebar.evaluate(() => frameWatch.watchFrames());
  for (const words of typed) {
    // As fast as somebody types who knows the keys.
    await page.keyboard.type(words, { delay: 90 });
    await box.press('Control+a');
    await box.press('Delete');
  }
  const { between } = await sidebar.evaluate(() => frameWatch.frameTimes());
  return between;
}

async function inWorkspace(bench: Bench): Promise<Measured[]> {
  const browser = await bench.browser();
  const lines: Measured[] = [];
  for (const [what, path, list] of [
    ['the table of contacts', '#/contacts', '.records [role=option]'],
    ['the longest timeline', `#/contacts/${contactId(0)}`, '.history li'],
  ] as const) {
    const page = await browser.openPage(`workspace.html${path}`);
    await page.bringToFront();
    await page.locator(list).first().waitFor();
    // Once for each store: how long the table is.
    await page.locator('.records-count').waitFor();
    await page.evaluate(await bundled('frame-times.ts'));
    const restore = await slowDown(page, slower);
    lines.push(
      frames(
        `${slower} × slower: from frame to frame while ${what} scrolls`,
        await wheelOver(page),
      ),
    );
    await restore();
    await page.close();
  }
  return lines;
}

async function wheelOver(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.evaluate(() => frameWatch.watchFrames());
  for (const yDistance of [-gesture.distance, gesture.distance])
    await session.send('Input.synthesizeScrollGesture', {
      x: Math.round(width * 0.35),
      y: Math.round(height * 0.6),
      yDistance,
      speed: gesture.speed,
      gestureSourceType: 'mouse',
      preventFling: true,
    });
  await session.detach();
  const { between } = await page.evaluate(() => frameWatch.frameTimes());
  return between;
}

/** A machine that others use, too, loses a frame now and then; more than one of twenty is ours. */
function frames(what: string, between: readonly number[], more = ''): Measured {
  const late = between.filter((time) => time > thirtieth).length;
  return {
    row,
    what,
    unit: 'ms',
    ours: spreadOf(between),
    cap: { p95: thirtieth },
    note: `${late} of ${between.length} frames took longer than a thirtieth of a second. ${more}`.trim(),
  };
}

/** Stand for what the bundles put into the pages. */
declare function expectCard(name: string): void;
declare function cardSeen(): Promise<CardSeen>;
declare const frameWatch: FrameWatch;
