import { dayOf, hourOf, plusDays, startOfDay } from './calendar-day.ts';
import type { Task } from './task.ts';

export interface ReminderPlan {
  /** What rings now, the oldest first. */
  ring: Task[];
  /** Names of all that have rung and could ring again; the others can be forgotten. */
  rung: string[];
  /** When to look again, epoch ms: at the next reminder, and at midnight, when something else is overdue. */
  next: number;
}

/**
 * Which follow-ups to remind of. Each rings once for its day or its hour, however late: after sleep, after a holiday, whatever the
 * clock did meanwhile. What was written after its time does not ring, because whoever wrote it has just seen it.
 */
export function planReminders(
  tasks: readonly Task[],
  { now, hour, rung }: { now: number; hour: number; rung: ReadonlySet<string> },
): ReminderPlan {
  const plan: ReminderPlan = {
    ring: [],
    rung: [],
    next: startOfDay(plusDays(dayOf(now), 1)),
  };
  const known = tasks.flatMap((task) => {
    const at = task.remindAt ?? (task.due === undefined ? null : hourOf(task.due, hour));
    return at === null || task.doneAt !== undefined || task.sample ? [] : [{ task, at }];
  });
  for (const { task, at } of known.toSorted((one, other) => one.at - other.at)) {
    const name = `${task.id}@${task.remindAt ?? task.due}`;
    if (rung.has(name)) plan.rung.push(name);
    else if (at > now) plan.next = Math.min(plan.next, at);
    else if (at > task.updatedAt) {
      plan.ring.push(task);
      plan.rung.push(name);
    }
  }
  return plan;
}
