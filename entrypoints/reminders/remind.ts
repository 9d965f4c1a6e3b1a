import { snoozeFollowUp } from '#lib/crm/edit-follow-up.ts';
import { finishTask } from '#lib/crm/finish-task.ts';
import { contactsByIds } from '#lib/db/contact-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { countTasksDueBefore, taskById, tasksToRemind } from '#lib/db/task-queries.ts';
import { dayOf, plusDays, startOfDay } from '#lib/domain/calendar-day.ts';
import { planReminders } from '#lib/domain/next-reminder.ts';
import type { Task } from '#lib/domain/task.ts';
import { backgroundStore } from '#lib/platform/background-store.ts';
import { showOverdue } from '#lib/platform/badge.ts';
import { browser } from '#lib/platform/browser.ts';
import { loadTexts } from '#lib/platform/i18n.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { onReminder, showReminder, takeReminderAway } from '#lib/platform/notifications.ts';
import { readRung, writeRung } from '#lib/platform/rung.ts';
import { readSettings, watchSettings } from '#lib/platform/settings.ts';
import { openWorkspace } from '#lib/platform/workspace.ts';

import { reminderOf, reminderOfMany } from './reminder-text.ts';

const alarm = 'reminders';
/** After a holiday one line for all of them is kinder than fifty. */
const mostAtOnce = 3;
const mostTasks = 2_000;
const manyId = 'follow-ups';

/** Rings what is due: when its time comes, when the browser starts, when follow-ups or settings change. */
export function followReminders(): void {
  const soon = () => inBackground('reminding of follow-ups', remind);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) soon();
  });
  browser.runtime.onStartup.addListener(soon);
  browser.runtime.onInstalled.addListener(soon);
  watchSettings(soon);
  onReminder((id, button) => inBackground('following a reminder', () => follow(id, button)));
}

/** One at a time: two at once would ring twice. */
export const remind = (): Promise<void> => navigator.locks.request(alarm, remindNow);

async function remindNow(): Promise<void> {
  const store = await backgroundStore();
  if (!store) return;
  const now = store.now();
  const tomorrow = plusDays(dayOf(now), 1);
  const [settings, rung, overdue, tasks] = await Promise.all([
    readSettings(),
    readRung(),
    countTasksDueBefore(store, dayOf(now)),
    tasksToRemind(store, { before: tomorrow, until: startOfDay(tomorrow), limit: mostTasks }),
  ]);
  const hour = settings.reminderHour ?? 0;
  const plan = planReminders(tasks, { now, hour, rung });
  // Kept before it rings: who is stopped in between has missed one line, and not heard it twice.
  await writeRung(plan.rung);
  await browser.alarms.create(alarm, { when: plan.next });
  await showOverdue(overdue);
  if (settings.reminderHour === null || plan.ring.length === 0) return;
  const texts = await loadTexts(settings);
  if (plan.ring.length > mostAtOnce) {
    await showReminder(reminderOfMany(manyId, plan.ring, texts));
    return;
  }
  const names = await namesFor(store, plan.ring);
  for (const task of plan.ring)
    await showReminder(reminderOf(task, names.get(task.contactIds[0] ?? '') ?? null, now, texts));
}

async function namesFor(store: Store, tasks: readonly Task[]): Promise<Map<string, string>> {
  const ids = tasks.flatMap(({ contactIds: [first] }) => first ?? []);
  const contacts = await contactsByIds(store, [...new Set(ids)]);
  return new Map(contacts.map(({ id, displayName }) => [id, displayName] as const));
}

/** The first button ticks it off, the second puts it off to tomorrow, anything else opens whom it is about. */
async function follow(id: string, button: number | null): Promise<void> {
  await takeReminderAway(id);
  const store = await backgroundStore();
  const task = store && id !== manyId ? await taskById(store, id) : undefined;
  if (button === null || !store || !task) {
    const [contactId] = task?.contactIds ?? [];
    return openWorkspace(contactId === undefined ? 'today' : `contacts/${contactId}`);
  }
  if (button === 0) await finishTask(store, task);
  else await snoozeFollowUp(store, id, plusDays(dayOf(store.now()), 1));
  await remind();
}
