import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import type { Health } from '#lib/domain/snapshot.ts';
import { webmails } from '#lib/domain/webmails.ts';

import { healthReport } from '../health-report.ts';
import type { Host, SiteHealth } from './host.ts';

/** How a mark of the page was found: as usual, only in another way, or not at all. */
export type MarkState = 'found' | 'fellBack' | 'missing';

export interface WebmailHealth {
  id: string;
  name: string;
  beta: boolean;
  /** `lost`: the last page that was ours could not be read. `fellBack`: read, but something is not where it used to be. */
  state: 'well' | 'fellBack' | 'lost';
  /** Epoch milliseconds of the last mail that was read; null when there was none. */
  wellAt: number | null;
  marks: { name: string; state: MarkState; hits: number }[];
  /** To copy: counts, days and versions; no address, no subject, no site. */
  report: string;
}

/** How reading goes in each webmail that was opened, and which ones were not. */
export const WebmailsHealth = createModel((host: Host, shown: ReadonlySignal<boolean>) => {
  const read = signal<ReadonlyMap<string, SiteHealth> | null>(null);
  const refresh = () =>
    host.inBackground('reading how reading goes', async () => {
      read.value = await host.health.read();
    });
  effect(() => {
    if (shown.value) refresh();
  });
  host.health.watch(refresh);

  return {
    opened: computed<WebmailHealth[]>(() =>
      webmails.flatMap((webmail) => {
        const kept = read.value?.get(webmail.id);
        const latest = kept && latestOf(kept);
        if (!latest) return [];
        const { id, name, beta } = webmail;
        const marks = marksOf(latest.health);
        const state = latest.lost ? 'lost' : marks.some(isFallBack) ? 'fellBack' : 'well';
        const report = healthReport({ site: id, version: host.version, ...latest });
        return [{ id, name, beta, state, wellAt: kept.well?.at ?? null, marks, report }];
      }),
    ),
    /** Names of the others. */
    unopened: computed<string[]>(() =>
      webmails.filter(({ id }) => !read.value?.has(id)).map(({ name }) => name),
    ),
  };
});
export type WebmailsHealth = InstanceType<typeof WebmailsHealth>;

function latestOf({
  well,
  lost,
}: SiteHealth): { lost: boolean; at: number; health: Health } | null {
  const isLost = lost !== undefined && lost.at > (well?.at ?? 0);
  const latest = isLost ? lost : well;
  return latest ? { ...latest, lost: isLost } : null;
}

const marksOf = (health: Health): WebmailHealth['marks'] =>
  Object.entries(health).map(([name, hits]) => {
    const ways = [hits].flat();
    const first = ways.findIndex((each) => each > 0);
    const state = first === -1 ? 'missing' : first === 0 ? 'found' : 'fellBack';
    return { name, state, hits: ways[first] ?? 0 };
  });

const isFallBack = ({ state }: { state: MarkState }): boolean => state === 'fellBack';
