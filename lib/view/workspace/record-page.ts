import { computed, type ReadonlySignal, signal } from '@preact/signals';

import type { Edited } from '#lib/crm/change-found.ts';
import type { Store } from '#lib/db/store.ts';

import { live } from '../live.ts';
import type { Notice } from '../notice.ts';
import { refusedWords } from '../outcome.ts';
import type { EditForm } from '../card-model.ts';
import type { Words } from '../words.ts';

/** One record on the screen. */
export type RecordView<T> =
  /** No record is asked for. */
  | { kind: 'none' }
  | { kind: 'loading' }
  | { kind: 'here'; value: T }
  /** Deleted; without a name, it was never here. */
  | { kind: 'gone'; name: string | null };

/** Words in the place of an id. */
export const newRecord = 'new';
export const deletedRecords = 'deleted';

type Answer<T> = { value: T } | { gone: string | null };

/** Follows the record whose id is in the address. What is asked awaits nothing but reads. Call it in a model's factory. */
export function recordView<T>(
  store: Store,
  id: ReadonlySignal<string | null>,
  find: (id: string) => Promise<T | null | undefined>,
  nameOfDeleted: (id: string) => Promise<string | null>,
): ReadonlySignal<RecordView<T>> {
  const asked = computed(() => (isRecord(id.value) ? id.value : null));
  const answer = live<Answer<T>>(() => {
    const { value: wanted } = asked;
    if (wanted === null) return null;
    return async () => {
      const value = await find(wanted);
      return value ? { value } : { gone: await nameOfDeleted(wanted) };
    };
  }, store);
  return computed(() => {
    if (asked.value === null) return { kind: 'none' };
    if (answer.value.status !== 'ready') return { kind: 'loading' };
    const { value } = answer.value;
    return 'gone' in value
      ? { kind: 'gone', name: value.gone }
      : { kind: 'here', value: value.value };
  });
}

export const isRecord = (id: string | null): id is string =>
  id !== null && id !== newRecord && id !== deletedRecords;

/** The form that stands in the place of a record; it goes away when another record is shown. */
export function editing(id: ReadonlySignal<string | null>) {
  const open = signal<{ of: string | null; form: EditForm } | null>(null);
  return {
    form: computed(() => (open.value?.of === id.value ? (open.value?.form ?? null) : null)),
    begin: (form: EditForm): void => {
      open.value = { of: id.peek(), form };
    },
    end: (): void => {
      open.value = null;
    },
  };
}

/** Says how a deletion or a restoration ended, with the way back. */
export function tell(notice: Notice, edited: Edited, done: Words): void {
  if (edited.status === 'committed') notice.done(done, edited.entry);
  else if (edited.status === 'gone') notice.say({ key: 'edit_gone' });
  else {
    const refused = refusedWords(edited.status);
    if (refused) notice.say(refused);
  }
}
