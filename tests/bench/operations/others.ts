import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { ExtensionBrowser } from '../../e2e/extension.ts';
import type { Measured, Operation } from '../operation.ts';
import { scriptOf, others } from '../others.ts';
import { loadsInTurns, type PageLoad } from '../page-load.ts';
import { pageOfNobody } from '../pages.ts';
import { besideEachOther, smallExtensionIn } from '../small-extension.ts';

const url = 'https://mail.google.com/mail/u/0/';
const kilobytes = (script: string) => gzipSync(script).length / 1_024;

/** What our script costs a page at Gmail's address, beside libraries for the same purpose, which are only evaluated. */
export const operation: Operation = {
  name: 'others',
  async measure(bench) {
    const scripts = new Map<string, string>();
    for (const other of others) {
      const script = await scriptOf(other);
      if (script === null) bench.say(`${other.name} is left out: the registry cannot be reached.`);
      else scripts.set(`${other.name} ${other.version}`, script);
    }
    if (scripts.size === 0) return [];
    const ownScript = readFileSync(join(bench.extension, 'content-scripts/gmail.js'), 'utf8');
    const launches: Record<string, () => Promise<ExtensionBrowser>> = {
      nothing: () => smallExtensionIn(bench, 'nothing', ''),
      own: () => bench.launch({ size: null }),
    };
    for (const [name, script] of scripts)
      launches[name] = () => smallExtensionIn(bench, 'other', script);
    const browsers = await besideEachOther(launches);
    try {
      const body = pageOfNobody(2_000);
      for (const browser of Object.values(browsers))
        await browser.serve(`${url}**`, (route) =>
          route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
        );
      const loads = await loadsInTurns(bench.loads, browsers, url);
      const more = (name: string, of: keyof PageLoad) =>
        (loads[name]?.[of] ?? Number.NaN) - (loads['nothing']?.[of] ?? Number.NaN);
      const inTab: Measured = {
        row: 17,
        what: 'heap of our Gmail script in a tab',
        unit: 'MB',
        ours: more('own', 'heap'),
        cap: { max: 0.25 },
        note: 'of the whole page after a garbage collection, more than beside an extension that does nothing; the median of several loads',
      };
      const compared = [...scripts].flatMap(([name, script]): Measured[] => {
        const what = (of: string) => `${of} of our Gmail script, beside ${name}`;
        const row = 4;
        return [
          {
            row,
            what: what('size, zipped,'),
            unit: 'kB',
            ours: kilobytes(ownScript),
            floor: kilobytes(script),
            note: 'theirs is the library alone, bundled and minified like ours and only evaluated; ours is the whole extension, which reads the page and docks its sidebar; gmail-js only watches the page’s requests',
          },
          {
            row,
            what: what('time'),
            unit: 'ms',
            ours: more('own', 'tasks'),
            ...theirs(more(name, 'tasks')),
          },
          {
            row,
            what: what('memory'),
            unit: 'MB',
            ours: more('own', 'heap'),
            ...theirs(more(name, 'heap')),
          },
        ];
      });
      return [inTab, ...compared];
    } finally {
      await Promise.all(Object.values(browsers).map((browser) => browser.close()));
    }
  },
};

/** A small script may cost less than one load of a page differs from the next: then there is no ratio. */
const theirs = (more: number): Pick<Measured, 'floor' | 'note'> =>
  more > 0 ? { floor: more } : { note: 'theirs is below what can be measured' };
