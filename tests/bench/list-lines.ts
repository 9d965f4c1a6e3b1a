import type { CDPSession, Page } from 'playwright';

import type { FrameTimes, FrameWatch } from './frame-times.ts';
import type { ListFacts, Newcomer } from './list-floor.ts';
import type { ListPage } from './list-page.ts';
import type { Measured } from './operation.ts';
import { interleaved, spreadOf } from './spread.ts';

/* What is measured of any long list, once its page is open and the floor knows its markup. */

declare global {
  var listPage: ListPage;
  var frameWatch: FrameWatch;
}

/** A frame of 60 in a second, and a little for the clock. */
const lateAfter = 17.5;
const row = 14;
/** Rows of the floor that are scrolled: all of them in the document. */
const rawRows = 500;
/** Pixels, and pixels in a second. */
const gesture = { distance: 4_500, speed: 3_000 };

interface Arrivals {
  what: string;
  rounds: number;
  newcomer: () => Newcomer;
  /** Another page of the extension, in which the script of the lists runs, too. */
  writer: Page;
}

/** From the write to the painted row, with the list at its beginning. */
export async function prepended(
  page: Page,
  facts: ListFacts,
  { what, rounds, newcomer, writer }: Arrivals,
): Promise<Measured> {
  const { ours, floor } = await interleaved(rounds, {
    ours: async () => {
      const given = [facts, newcomer()] as const;
      await page.evaluate(([wanted, made]) => listPage.expectRow(wanted, made), given);
      const begun = await writer.evaluate(([of, made]) => listPage.writeRow(of, made), given);
      return (await page.evaluate(() => listPage.rowSeen())) - begun;
    },
    floor: async () => {
      const given = [facts, newcomer()] as const;
      await page.evaluate(([wanted]) => listPage.expectRaw(wanted), given);
      const begun = await writer.evaluate(([of, made]) => listPage.writeRaw(of, made), given);
      return (await page.evaluate(() => listPage.rawSeen())) - begun;
    },
  });
  return {
    row,
    what: `${what}: a new row, from its write to its paint`,
    unit: 'ms',
    ours,
    floor,
    goal: 1.2,
    cap: { p50: 60 },
    note: 'Written in one page and painted in another. Floor: one row added to one table, a broadcast, the rows read again and written as one string.',
  };
}

export async function jumped(
  page: Page,
  facts: ListFacts,
  { what, rounds, count }: { what: string; rounds: number; count: number },
): Promise<Measured> {
  const shareOf = (round: number) => ((round + 2) * 0.381_966) % 1;
  const { ours, floor } = await interleaved(rounds, {
    ours: (round) =>
      page.evaluate(([wanted, share]) => listPage.jump(wanted, share), [
        facts,
        shareOf(round),
      ] as const),
    floor: (round) =>
      page.evaluate(([wanted, skipped]) => listPage.jumpRaw(wanted, skipped), [
        facts,
        Math.floor(shareOf(round) * count),
      ] as const),
  });
  await page.evaluate((wanted) => listPage.jump(wanted, 0), facts);
  return {
    row,
    what: `${what}: a jump anywhere by the scroll bar`,
    unit: 'ms',
    ours,
    floor,
    goal: 1.5,
    cap: { p50: 250 },
    note: 'Floor: a cursor that skips to the place and reads on, the rows written as one string.',
  };
}

/** By the wheel, and by the cursor keys. */
export async function scrolled(page: Page, facts: ListFacts, what: string): Promise<Measured[]> {
  const session = await page.context().newCDPSession(page);
  const floor: FrameTimes[] = [];
  const ours: FrameTimes[] = [];
  for (const turn of ['ours', 'floor', 'floor', 'ours'] as const) {
    if (turn === 'ours') ours.push(await wheel(page, session));
    else {
      await page.evaluate(([wanted, count]) => listPage.standRaw(wanted, count), [
        facts,
        rawRows,
      ] as const);
      floor.push(await wheel(page, session));
      await page.evaluate(() => listPage.showOurs());
    }
  }
  await session.detach();
  const between = {
    ours: ours.flatMap((one) => one.between),
    floor: floor.flatMap((one) => one.between),
  };
  const late = (times: readonly number[]) =>
    `${times.filter((time) => time > lateAfter).length} of ${times.length}`;
  return [
    {
      row,
      what: `${what}: from frame to frame while the wheel scrolls`,
      unit: 'ms',
      ours: spreadOf(between.ours),
      floor: spreadOf(between.floor),
      goal: 1.2,
      note: `Late frames: ${late(between.ours)}; of the floor, ${rawRows} rows that are all in the document: ${late(between.floor)}.`,
    },
    {
      row,
      what: `${what}: work for a frame while the wheel scrolls`,
      unit: 'ms',
      ours: spreadOf(ours.flatMap((one) => one.work)),
      cap: { p95: 16 },
    },
  ];
}

async function wheel(page: Page, session: CDPSession): Promise<FrameTimes> {
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  const [x, y] = [Math.round(size.width * 0.35), Math.round(size.height * 0.6)];
  const scroll = (yDistance: number) =>
    session.send('Input.synthesizeScrollGesture', {
      x,
      y,
      yDistance,
      speed: yDistance < 0 ? gesture.speed : 20_000,
      gestureSourceType: 'mouse',
      preventFling: true,
    });
  await page.evaluate(() => frameWatch.watchFrames());
  await scroll(-gesture.distance);
  const times = await page.evaluate(() => frameWatch.frameTimes());
  await scroll(gesture.distance);
  return times;
}

export async function elements(page: Page, facts: ListFacts, what: string): Promise<Measured> {
  return {
    row,
    what: `${what}: elements in the list`,
    unit: 'nodes',
    ours: await page.evaluate((wanted) => listPage.elementsOf(wanted), facts),
    cap: { max: 200 },
  };
}
