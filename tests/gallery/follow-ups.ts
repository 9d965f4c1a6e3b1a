import { computed, signal } from '@preact/signals';

import type { FollowUpDraft, FollowUpsModel, FollowUpView } from '#lib/view/follow-ups-model.ts';
import type { Words } from '#lib/view/words.ts';

import { aFollowUp, names } from './people.ts';
import type { Tongue } from './people.ts';

/** A form in memory; `of` is the follow-up that it changes, null for a new one. */
export function aFollowUpDraft(
  of: string | null,
  change: { title?: string; due?: string; error?: Words } = {},
  close: () => void = () => undefined,
): FollowUpDraft {
  return {
    of,
    title: signal(change.title ?? ''),
    due: signal(change.due ?? '2026-11-25'),
    titleError: signal(change.error ?? null),
    dueError: signal(null),
    busy: signal(false),
    save: () => {
      close();
      return Promise.resolve();
    },
    cancel: close,
  };
}

/** Follow-ups whose verbs work on signals in memory. */
export function followUpsModel(
  rows: readonly FollowUpView[] | null,
  done: (call: string) => Promise<void>,
  opened: FollowUpDraft | null = null,
): FollowUpsModel {
  const all = signal<FollowUpView[] | null>(rows && [...rows]);
  const draft = signal(opened);
  const close = () => (draft.value = null);
  return {
    rows: computed(() => all.value),
    toggle: (id) => {
      all.value =
        all.value?.map((row) => (row.id === id ? { ...row, done: !row.done } : row)) ?? null;
      return done(`toggle ${id}`);
    },
    draft,
    async begin() {
      draft.value = aFollowUpDraft(null, {}, close);
    },
    async edit(id) {
      const row = all.value?.find((one) => one.id === id);
      draft.value = aFollowUpDraft(id, row && { title: row.title, due: row.due ?? '' }, close);
    },
    snooze: (id, until) => done(`snooze ${id} to ${until}`),
    remove: (id) => done(`delete follow-up ${id}`),
  };
}

/** What is due on the day of the gallery, with whom. */
export function dueRows(tongue: Tongue): FollowUpView[] {
  const zh = tongue === 'zh';
  const { first, second } = names[tongue];
  const row = (id: string, title: string, due: string, inDays: number, about: string) =>
    aFollowUp({ id, title, due, inDays, about });
  return [
    row(
      'late-1',
      zh ? '寄合約用印本' : 'Send the countersigned contract',
      '2026-11-12',
      -12,
      second,
    ),
    row(
      'late-2',
      zh ? '回電說明斷線報告' : 'Call back about the outage report',
      '2026-11-23',
      -1,
      first,
    ),
    row('today-1', zh ? '寄出修訂後的報價單' : 'Send the revised quote', '2026-11-24', 0, first),
    row('soon-1', zh ? '到廠拜訪' : 'Site visit', '2026-11-25', 1, first),
    row('soon-2', zh ? '確認交期' : 'Confirm the delivery dates', '2026-11-30', 6, second),
  ];
}
