import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Frame } from 'playwright';

import { openMailbox } from '../mail-rig.ts';
import type { Operation } from '../operation.ts';
import { interleaved } from '../spread.ts';

/** The least that the browser can show of an extension in a frame. */
const emptyPage = '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty';
const contact = 100;

/** The sidebar's frame in a mailbox, from the first step of its navigation to the painted card; the store is open elsewhere. */
export const operation: Operation = {
  name: 'start',
  async measure(bench) {
    await writeFile(join(bench.extension, 'empty.html'), emptyPage);
    const browser = await bench.browser();
    // As another tab would, which Chromium thanks by keeping the database at hand.
    const other = await browser.openPage('icon/icon.svg');
    await other.evaluate(
      () =>
        new Promise((done) => {
          indexedDB.open('sidecard').addEventListener('success', done);
        }),
    );
    const rig = await openMailbox(browser, [contact], 'start-watch.ts');
    let loads = 0;
    const load = async (page: string) => {
      const address = `chrome-extension://${browser.id}/${page}?${(loads += 1)}`;
      await begin(rig.sidebar, address);
      await rig.sidebar.waitForURL(address);
      return rig.sidebar.evaluate(() => painted());
    };
    const after = async (page: string) => {
      // Both begin where nothing has to be put away.
      await load('empty.html');
      return load(page);
    };
    try {
      const spreads = await interleaved(bench.loads * 2, {
        floor: () => after('empty.html'),
        ours: () => after('sidepanel.html'),
      });
      return [
        {
          row: 12,
          what: 'sidebar started in a mailbox → card painted, store open elsewhere',
          unit: 'ms',
          ...spreads,
          goal: 1.5,
          cap: { p95: 250 },
          note: 'the floor is an extension page of one line without script or style in the very same frame, which runs nothing, reads no store and hears nothing of the page; both count from the navigation of the frame to the paint. Ours comes in two parts: a third of the script names the sender as soon as the page has proved itself, the rest is asked for at the same time and draws nothing before the card is whole; texts, secret and index are asked for before they are needed. What is left is the compiling of both parts, the frame’s load that the proof waits for, the store’s answers, one after the other, and the drawing of the card.',
        },
      ];
    } finally {
      await rig.close();
      await other.close();
    }
  },
};

/** Stands for the name in the page. */
declare function painted(): Promise<number>;

const begin = (frame: Frame, address: string): Promise<void> =>
  frame.evaluate((to) => {
    // Later, because an answer cannot come out of a page that goes.
    setTimeout(() => location.assign(to));
  }, address);
