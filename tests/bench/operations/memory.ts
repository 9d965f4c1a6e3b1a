import type { CDPSession } from 'playwright';

import { openMailbox } from '../mail-rig.ts';
import type { Operation } from '../operation.ts';

/** The one with whom there is most: thousands of interactions, of which the sidebar holds what is near the screen. */
const contact = 0;

export const operation: Operation = {
  name: 'memory',
  async measure(bench) {
    const browser = await bench.launch();
    try {
      const empty = await browser.openPage('icon/icon.svg');
      const floor = await heapOf(await browser.context.newCDPSession(empty));
      await empty.close();
      const rig = await openMailbox(browser, [contact], 'after-paint.ts');
      await rig.sidebar.locator('.history > li').first().waitFor();
      const ours = await heapOf(await browser.context.newCDPSession(rig.sidebar));
      return [
        {
          row: 17,
          what: "heap of the sidebar with the largest customer's card",
          unit: 'MB',
          ours,
          floor,
          cap: { max: 25 },
          note: 'the floor is an empty page of the extension, alone; both after a garbage collection.',
        },
      ];
    } finally {
      await browser.close();
    }
  },
};

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000_000;
}
