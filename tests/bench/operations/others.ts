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
      const loads = await loadsInTurns(Math.min(bench.loads, 5), browsers, url);
      const more = (name: string, of: keyof PageLoad) =>
        (loads[name]?.[of] ?? Number.NaN) - (loads['nothing']?.[of] ?? Number.NaN);
      return [...scripts].flatMap(([name, script]): Measured[] => {
        const what = (of: string) => `${of} of our Gmail script, beside ${name}`;
        const row = 4;
        return [
          {
            row,
            what: what('size, zipped,'),
            unit: 'kB',
            ours: kilobytes(ownScript),
            floor: kilobytes(script),
            note: 'theirs is the library alone, bundled and minified like ours and only evaluated; ours is the whole extension, which reads the page and docks its sidebar',
          },
          {
            row,
            what: what('time'),
            unit: 'ms',
            ours: more('own', 'tasks'),
            floor: more(name, 'tasks'),
          },
          {
            row,
            what: what('memory'),
            unit: 'MB',
            ours: more('own', 'heap'),
            floor: more(name, 'heap'),
          },
        ];
      });
    } finally {
      await Promise.all(Object.values(browsers).map((browser) => browser.close()));
    }
  },
};
