import { bundled } from '../browser.ts';
import { longestTask } from '../longest-task.ts';
import type { Operation } from '../operation.ts';
import { loadsInTurns } from '../page-load.ts';
import { allowed, pageOfNobody } from '../pages.ts';
import { besideEachOther, smallExtensionIn } from '../small-extension.ts';

const nodes = 2_000;

/** What our script costs a page that names nobody, on a site where it is allowed for good. */
export const operation: Operation = {
  name: 'page-cost',
  async measure(bench) {
    const stack = await bundled('ruler.ts', true);
    const browsers = await besideEachOther({
      nothing: () => smallExtensionIn(bench, 'nothing', ''),
      ruler: () => smallExtensionIn(bench, 'ruler', stack),
      ours: () => bench.launch({ size: null }),
    });
    const { ours } = browsers;
    try {
      const url = `${allowed}/nobody`;
      const body = pageOfNobody(nodes);
      for (const browser of Object.values(browsers))
        await browser.serve(url, (route) =>
          route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
        );
      const loads = await loadsInTurns(bench.loads, browsers, url);
      const { longest, seen } = await longestTask(ours, url);
      if (seen === 0) throw new Error('Our script was not in the page.');
      const more = (name: 'ours' | 'ruler', of: 'script' | 'tasks' | 'heap') =>
        loads[name][of] - loads.nothing[of];
      const row = 4;
      return [
        {
          row,
          what: `script time that a page of nobody costs, beside a stack of ${Math.round(stack.length / 1_000)} kB`,
          unit: 'ms',
          ours: more('ours', 'script'),
          floor: more('ruler', 'script'),
          goal: 0.1,
          note: 'both more than an extension whose script is empty; the stack (interface, database, schemas, dates) is only evaluated, while ours looks through the page, watches it and asks nothing of the browser but whether the window is private, in 3.4 kB. One idle callback with a single selector and nothing else costs 0.08 × already: the page’s document, asked for the first time in a world of our own. Tried: no framework, no settings, no listener for a sidebar, no generator, expression or event where none is needed, which took it from 0.57 ×',
        },
        {
          row,
          what: 'the same, all work of the page’s thread',
          unit: 'ms',
          ours: more('ours', 'tasks'),
          cap: { max: 5 },
        },
        { row, what: 'memory', unit: 'MB', ours: more('ours', 'heap'), cap: { max: 0.25 } },
        {
          row,
          what: 'longest that it keeps the page in one go',
          unit: 'ms',
          ours: longest,
          cap: { max: 8 },
        },
      ];
    } finally {
      await Promise.all(Object.values(browsers).map((browser) => browser.close()));
    }
  },
};
