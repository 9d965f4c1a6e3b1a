import type { Health } from '#lib/domain/snapshot.ts';

import { dayOf } from './format.ts';

export interface Reported {
  site: string;
  version: string;
  lost: boolean;
  /** Epoch milliseconds; told by its day only. */
  at: number;
  health: Health;
}

/** What a user may send to us: counts by the names of our own marks. Nothing of the page, the mailbox or its address is in it. */
export function healthReport({ site, version, lost, at, health }: Reported): string {
  const counts = Object.entries(health).map(
    ([name, hits]) => `${name}: ${[hits].flat().join(' / ')}`,
  );
  const reading = `read: ${lost ? 'no' : 'yes'}, ${dayOf(at)}`;
  return [`site: ${site}`, `version: ${version}`, reading, ...counts].join('\n');
}
