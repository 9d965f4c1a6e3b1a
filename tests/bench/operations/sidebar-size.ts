import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Operation } from '../operation.ts';

const kilobyte = 1_024;

/** What the sidebar reads before it says whose mail it is, and before its card is whole; each file zipped by itself. */
export const operation: Operation = {
  name: 'sidebar-size',
  measure({ extension }) {
    const page = readFileSync(join(extension, 'sidepanel.html'), 'utf8');
    // The page names every file: those that it runs, and those that are asked for ahead.
    const zipped = (pattern: RegExp): number =>
      [...page.matchAll(pattern)]
        .map(([, path = '']) => gzipSync(readFileSync(join(extension, path))).length / kilobyte)
        .reduce((sum, one) => sum + one, 0);
    const first = zipped(/<script[^>]*src="\/([^"]+)"/g);
    const ahead = zipped(/modulepreload" href="\/([^"]+)"/g);
    return Promise.resolve([
      {
        row: 13,
        what: 'scripts of the sidebar until the whole card is painted, zipped',
        unit: 'kB' as const,
        ours: first + ahead,
        cap: { max: 80 },
        note: `${first.toFixed(1)} kB of it until it says whom a mail is from, the rest asked for at the same time; libraries are 51 kB of it (Dexie 29, schemas 9.5, Preact 6, signals 3.5, the polyfill 3), none of which can be shaken further. Of our own code everything went behind the card that no first card of a contact shows or does: what a press does, strangers, colleagues, search, drafts, the panel’s connection; what is left is the card. 80 would take checking what a page says without schemas.`,
      },
    ]);
  },
};
