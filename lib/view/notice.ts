import { createModel, signal } from '@preact/signals';

import type { Undone } from '#lib/db/undo.ts';
import type { Store } from '#lib/db/store.ts';

import { verbs } from './later-verbs.ts';
import type { NoticeView } from './sidebar-model.ts';
import type { Words } from './words.ts';

/** How long what was done can be taken back in place. */
const standing = 10_000;

/** Says what was just done, next to a way back. The way back stays in the journal after that. */
export const Notice = createModel((store: Store) => {
  const view = signal<NoticeView | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (next: NoticeView | null) => {
    clearTimeout(timer);
    view.value = next;
    if (next) timer = setTimeout(() => show(null), standing);
  };
  return {
    view,
    dismiss: () => show(null),
    /** `entry` is the journal entry that Undo takes back. */
    done(words: Words, entry: string): void {
      show({
        words,
        left: [],
        undo: async () => {
          const { undo } = await verbs();
          show(afterUndo(await undo(store, entry)));
        },
      });
    },
    /** Like `done`, for what is not in the journal: a setting. */
    offer(words: Words, takeBack: () => Promise<unknown>): void {
      const undone: NoticeView = { words: { key: 'undo_undone' }, left: [], undo: null };
      show({ words, left: [], undo: () => takeBack().then(() => show(undone)) });
    },
    say: (words: Words): void => show({ words, left: [], undo: null }),
  };
});
export type Notice = InstanceType<typeof Notice>;

function afterUndo(undone: Undone): NoticeView | null {
  if (undone.status !== 'undone')
    return { words: { key: `undo_${undone.status}` }, left: [], undo: null };
  const left = [...new Set(undone.left.flatMap(({ fields }) => fields))];
  return left.length === 0
    ? { words: { key: 'undo_undone' }, left, undo: null }
    : { words: { key: 'undo_left_some' }, left, undo: null };
}
