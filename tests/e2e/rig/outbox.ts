import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { until } from '../until.ts';

/** Where the rig's mail server keeps a record of what was really sent. */
const folder = process.env['SIDECARD_RIG_OUTBOX'] ?? '/tmp/roundcube-rig/outbox';

/** One accepted mail: its envelope and its source. */
export interface SentRecord {
  from: string;
  to: string[];
  source: string;
}

export const sentCount = (): number =>
  readdirSync(folder).filter((name) => name.endsWith('.eml')).length;

/** The mail with this in it among those sent since there were `before`. */
export const sentRecord = (before: number, words: string): Promise<SentRecord> =>
  until(`the server has the mail that says "${words}"`, async () => {
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .slice(before);
    for (const name of names) {
      const source = readFileSync(join(folder, name), 'utf8');
      if (!source.includes(words)) continue;
      const envelope = JSON.parse(
        readFileSync(join(folder, name.replace(/eml$/, 'json')), 'utf8'),
      ) as { from: string; to: string[] };
      return { ...envelope, source };
    }
    return null;
  });
