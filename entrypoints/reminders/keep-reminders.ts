import { observe } from '#lib/db/live.ts';
import { isStoreOpen, type Reader } from '#lib/db/store.ts';
import { tasksToRemind } from '#lib/db/task-queries.ts';
import { dayOf, plusDays, startOfDay } from '#lib/domain/calendar-day.ts';
import { ask } from '#lib/messaging/ask.ts';
import { inBackground } from '#lib/platform/in-background.ts';

const most = 2_000;

/** Lets the background know when what is due has changed, in whatever tab: it may write, but it cannot follow the database. */
export function keepReminders(store: Reader): void {
  let known: string | null = null;
  const due = async () => {
    const before = plusDays(dayOf(Date.now()), 1);
    const tasks = await tasksToRemind(store, { before, until: startOfDay(before), limit: most });
    return JSON.stringify(tasks.map(({ id, due: day, remindAt }) => [id, day, remindAt]));
  };
  const changed = (next: string) => {
    // What was so when the page opened, the background knows.
    if (known !== null && known !== next)
      inBackground('planning reminders', () => ask('reminders/plan', {}));
    known = next;
  };
  observe(due, changed, (error) => {
    // Closed because everything was deleted or a newer version came: whoever opens the next one follows that.
    if (isStoreOpen(store)) inBackground('following what is due', () => Promise.reject(error));
  });
}
