import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Measured, Operation } from '../operation.ts';

/** What a content script of the same framework weighs that does nothing, in kB. */
const empty = { plain: 3.5, zipped: 1.3 };
const kilobyte = 1_024;

const weigh = (path: string) => {
  const bytes = readFileSync(path);
  return {
    name: basename(path),
    plain: bytes.length / kilobyte,
    zipped: gzipSync(bytes).length / kilobyte,
  };
};

/** What is read into other people's pages, in bytes. */
export const operation: Operation = {
  name: 'size',
  measure({ extension }) {
    const script = weigh(join(extension, 'page.js'));
    const reader = weigh(join(extension, 'page-reader.js'));
    const largest = globSync(join(extension, 'content-scripts/*.js'))
      .map(weigh)
      .reduce((one, other) => (other.plain > one.plain ? other : one));
    const line = (what: string, ours: number, floor: number, max: number): Measured => ({
      row: 5,
      what,
      unit: 'kB',
      ours,
      floor,
      cap: { max },
    });
    const brought = `${reader.plain.toFixed(1)} kB (${reader.zipped.toFixed(1)} zipped) more come where somebody may be named; the floor is an empty script`;
    return Promise.resolve([
      { ...line('script of any page', script.plain, empty.plain, 16), note: brought },
      line('the same, zipped', script.zipped, empty.zipped, 6),
      line(`largest script of a webmail (${largest.name})`, largest.plain, empty.plain, 40),
      line('the same, zipped', largest.zipped, empty.zipped, 14),
    ]);
  },
};
