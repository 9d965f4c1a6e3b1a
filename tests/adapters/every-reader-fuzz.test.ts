import { setImmediate } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { sites } from '#lib/adapters/sites.ts';

import { DamagedReader } from './every-reader/read-damaged.ts';
import { Survived } from './every-reader/survived.ts';

/*
 * `npm test` takes a share, the same one in each run; `npm run damage` takes 100,000 for each reader, others in each run, which
 * is an hour. SIDECARD_DAMAGES is the number for each reader, SIDECARD_SEED brings a failure back.
 */
const times = Number(process.env['SIDECARD_DAMAGES'] ?? 1_000);
const chosen = times > 1_000 ? Date.now() % 1_000_000 : 1;
const seed = Number(process.env['SIDECARD_SEED'] ?? chosen);
const survived = new Survived();
/** How many are read before it is asked whether a reader threw. */
const stride = 500;

beforeAll(() => survived.start());
afterAll(() => survived.stop());

describe.each(sites)('$id', (site) => {
  test(
    `no damage makes the reader throw, change the page or name somebody else (seed ${seed})`,
    { timeout: 60_000 + 100 * times },
    async () => {
      const reader = new DamagedReader(site);
      reader.expectWhole();
      for (let number = 0; number < times; number += 1) {
        reader.readOne(seed, number);
        if ((number + 1) % stride === 0 || number === times - 1) {
          const first = number - (number % stride);
          if (survived.times() > 0) throw new Error(whichThrows(reader, first, number));
          // happy-dom puts things off until then, and would keep them all.
          await setImmediate();
        }
      }
      reader.expectWhole();
      expect(reader.counts.read).toBe(times);
      expect(reader.counts.mails).toBeGreaterThan(times / 4);
    },
  );
});

/** A net caught something: reads the last ones again, one at a time, to say which. */
function whichThrows(reader: DamagedReader, first: number, last: number): string {
  for (let number = first; number <= last; number += 1) {
    reader.readOne(seed, number);
    if (survived.times() > 0)
      return `${reader.site.id}: damage ${number} of seed ${seed} made the reader throw: ${reader.last}`;
  }
  return `${reader.site.id}: one of damages ${first} to ${last} of seed ${seed} made the reader throw`;
}
