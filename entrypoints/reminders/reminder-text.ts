import { dayOf, startOfDay } from '#lib/domain/calendar-day.ts';
import { type Catalogue, messageText } from '#lib/domain/message-text.ts';
import type { Task } from '#lib/domain/task.ts';
import type { Reminder } from '#lib/platform/notifications.ts';

interface Texts {
  tag: string;
  texts: Catalogue;
}

/** What to do, with whom and since when. No address and nothing of a mail: it may stand on a locked screen. */
export function reminderOf(task: Task, name: string | null, now: number, texts: Texts): Reminder {
  const when = task.due === undefined ? null : dueWords(task.due, now, texts);
  return {
    id: task.id,
    title: task.title,
    message: [name, when].filter((part) => part !== null).join(' · '),
    buttons: [messageText(texts, 'reminder_done', []), messageText(texts, 'reminder_tomorrow', [])],
  };
}

export const reminderOfMany = (id: string, tasks: readonly Task[], texts: Texts): Reminder => ({
  id,
  title: messageText(texts, 'reminder_many', [tasks.length]),
  message: tasks
    .slice(-3)
    .map(({ title }) => title)
    .join('\n'),
  buttons: [],
});

function dueWords(due: string, now: number, texts: Texts): string {
  const today = dayOf(now);
  if (due === today) return messageText(texts, 'section_due_today', []);
  if (due > today)
    return new Intl.DateTimeFormat(texts.tag, { dateStyle: 'medium' }).format(startOfDay(due));
  const days = Math.round((startOfDay(today) - startOfDay(due)) / 86_400_000);
  return messageText(texts, 'follow_up_late', [days]);
}
