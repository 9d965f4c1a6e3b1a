import { computed, createModel, type ReadonlySignal } from '@preact/signals';

import { contactsByIds } from '#lib/db/contact-queries.ts';
import { recentInteractions } from '#lib/db/interaction-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { openTasksDueBefore } from '#lib/db/task-queries.ts';

import { FollowUps } from './follow-ups.ts';
import { dayOf } from './format.ts';
import { withOpportunities } from './history.ts';
import { live, valueOr } from './live.ts';
import type { Notice } from './notice.ts';
import { now } from './now.ts';
import type { TodayModel } from './sidebar-model.ts';

const day = 86_400_000;
const mostTasks = 20;
const mostRecent = 10;

/** What is due by the end of tomorrow, and what passed last; asked for only while it is on the screen. */
export const Today = createModel(
  (store: Store, shown: ReadonlySignal<boolean>, notice: Notice): TodayModel => {
    const limit = computed(() => dayOf(now.value + 2 * day));
    const due = computed(() => {
      const before = limit.value;
      return shown.value
        ? { list: `today ${before}`, tasks: () => openTasksDueBefore(store, before, mostTasks) }
        : null;
    });
    const recent = live(() => (shown.value ? () => recentOf(store) : null));
    return {
      followUps: new FollowUps(store, due, notice),
      recent: computed(() => valueOr(recent.value, null)),
    };
  },
);

async function recentOf(store: Store) {
  const interactions = await recentInteractions(store, mostRecent);
  const entries = await withOpportunities(store, interactions);
  const ids = [...new Set(interactions.flatMap(({ contactIds }) => contactIds[0] ?? []))];
  const names = new Map(
    (await contactsByIds(store, ids)).map(({ id, displayName }) => [id, displayName] as const),
  );
  return entries.map((entry, index) => {
    const [first] = interactions[index]?.contactIds ?? [];
    const person = (first !== undefined && names.get(first)) || null;
    return { ...entry, person, contactId: person === null ? null : (first ?? null) };
  });
}
