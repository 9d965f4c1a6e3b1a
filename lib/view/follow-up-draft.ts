import { signal } from '@preact/signals';

import { isRealDay } from '#lib/domain/calendar-day.ts';
import type { Day } from '#lib/domain/record.ts';
import { visibleText } from '#lib/domain/visible-text.ts';

import type { FollowUpDraft } from './follow-ups-model.ts';
import type { Words } from './words.ts';

export interface Drafting {
  of: string | null;
  title: string;
  due: Day | null;
  /** Without a person it is found by its day only, so it needs one. */
  needsDay: boolean;
  /** True when it was saved; the form closes then. */
  save(title: string, due: Day | null): Promise<boolean>;
  close(): void;
}

/** A title and a day that are being typed. Whatever was typed stays when saving is refused. */
export function followUpDraft(drafting: Drafting): FollowUpDraft {
  const title = signal(drafting.title);
  const due = signal<string>(drafting.due ?? '');
  const titleError = signal<Words | null>(null);
  const dueError = signal<Words | null>(null);
  const busy = signal(false);
  return {
    of: drafting.of,
    title,
    due,
    titleError,
    dueError,
    busy,
    async save() {
      if (busy.peek()) return;
      const day = due.peek();
      titleError.value = visibleText(title.peek()) === '' ? { key: 'follow_up_no_title' } : null;
      dueError.value = dayError(day, drafting.needsDay);
      if (titleError.peek() || dueError.peek()) return;
      busy.value = true;
      try {
        if (await drafting.save(title.peek(), day === '' ? null : day)) drafting.close();
      } finally {
        busy.value = false;
      }
    },
    cancel: () => drafting.close(),
  };
}

function dayError(day: string, needsDay: boolean): Words | null {
  if (day === '') return needsDay ? { key: 'follow_up_no_day' } : null;
  return isRealDay(day) ? null : { key: 'follow_up_not_a_day' };
}
