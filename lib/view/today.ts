import { computed, createModel, type ReadonlySignal } from '@preact/signals';

import { contactsByIds } from '#lib/db/contact-queries.ts';
import { recentInteractions } from '#lib/db/interaction-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { openTasksDueBefore } from '#lib/db/task-queries.ts';
import { dayOf, plusDays } from '#lib/domain/calendar-day.ts';

import { FollowUps } from './follow-ups.ts';
import { withOpportunities } from './history.ts';
import { live, valueOr } from './live.ts';
import type { Notice } from './notice.ts';
import { now } from './now.ts';
import type { TodayModel } from './sidebar-model.ts';

/** How far ahead, and so many that a long holiday fits in: the overdue ones come first and would hide the rest. */
const daysAhead = 7;
const mostTasks = 500;
const mostRecent = 10;

/** What is overdue and due in the next days, and what passed last; asked for only while it is on the screen. */
export const Today = createModel(
  (store: Store, shown: ReadonlySignal<boolean>, notice: Notice): TodayModel => {
    const limit = computed(() => plusDays(dayOf(now.value), daysAhead + 1));
    const due = computed(() => {
      const before = limit.value;
      return shown.value
        ? {
            list: `today ${before}`,
            contactId: null,
            tasks: () => openTasksDueBefore(store, before, mostTasks),
          }
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
