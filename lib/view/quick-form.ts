import { computed, createModel, signal } from '@preact/signals';

import { logActivity, mostMinutes } from '#lib/crm/log-activity.ts';
import { lookUp } from '#lib/crm/look-up.ts';
import { proposeFor, type Targets } from '#lib/crm/propose-target.ts';
import { contactsByIds } from '#lib/db/contact-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { dayOf, isRealDay, plusDays } from '#lib/domain/calendar-day.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Direction, Purpose } from '#lib/domain/interaction.ts';
import { listOf } from './format.ts';
import { live, valueOr } from './live.ts';
import type { Notice } from './notice.ts';
import { refusedWords } from './outcome.ts';
import { hasDirection, type QuickChannel, type QuickForm as Form } from './quick-log-model.ts';
import type { Words } from './words.ts';

const mostFound = 6;

/** What is known when the form opens. */
export interface QuickStart {
  contactIds?: readonly string[];
  channel?: QuickChannel;
  direction?: Direction;
  minutes?: number | null;
  text?: string;
  /** Epoch ms. */
  at?: number | null;
  /** What was typed of a name that fits several. */
  query?: string;
  followUp?: { title: string; due: string } | null;
}

export interface QuickParts {
  store: Store;
  notice: Notice;
  region: () => string | null;
  close: () => void;
}

/** The form for a call, a meeting, a note, …. Whatever was typed stays when logging is refused. */
export const QuickForm = createModel((parts: QuickParts, start: QuickStart): Form => {
  const { store, notice } = parts;
  const id = store.newId();
  const opened = localTime(start.at ?? store.now());
  const channel = signal<QuickChannel>(start.channel ?? 'call');
  const direction = signal<Direction>(start.direction ?? 'out');
  const purpose = signal<Purpose | ''>('');
  const minutes = signal(start.minutes ? String(start.minutes) : '');
  const text = signal(start.text ?? '');
  const at = signal(opened);
  const followUp = signal(start.followUp?.title ?? '');
  const due = signal<string>(start.followUp?.due ?? '');
  const ids = signal<readonly string[]>(start.contactIds ?? []);
  const query = signal(start.query ?? '');
  const isSearching = signal((start.contactIds ?? []).length === 0);
  const chosen = signal<string | null>(null);
  const busy = signal(false);
  const errors = {
    people: signal<Words | null>(null),
    minutes: signal<Words | null>(null),
    at: signal<Words | null>(null),
    followUp: signal<Words | null>(null),
    due: signal<Words | null>(null),
    whole: signal<Words | null>(null),
  };

  const known = live<{ contacts: Contact[]; targets: Targets }>(() => {
    const { value: wanted } = ids;
    return async () => {
      const contacts = await contactsByIds(store, wanted);
      const about = { subject: null, text: text.peek() };
      return { contacts, targets: await proposeFor(store, contacts, about) };
    };
  });
  const now = computed(() => valueOr(known.value, null));
  /** Names stay on the screen while one more is looked up. */
  let lastPeople: { id: string; name: string }[] = [];
  const people = computed(() => {
    const found = now.value?.contacts.map((one) => ({ id: one.id, name: one.displayName }));
    if (found) lastPeople = found;
    return lastPeople.filter((one) => ids.value.includes(one.id));
  });
  const open = computed(
    () => now.value?.targets.opportunities.filter(({ status }) => status === 'open') ?? [],
  );
  const target = computed(() => {
    const proposed = now.value?.targets.proposed;
    if (chosen.value !== null) return chosen.value;
    return proposed?.status === 'one' ? proposed.opportunityId : '';
  });
  const found = live(() => {
    const { value: typed } = query;
    if (!isSearching.value || typed.trim() === '') return null;
    const options = { kinds: ['contact'], limit: mostFound, region: parts.region() } as const;
    return () => lookUp(store, typed, options);
  });

  const check = (): boolean => {
    errors.people.value = ids.peek().length === 0 ? { key: 'quick_no_person' } : null;
    if (errors.people.peek()) isSearching.value = true;
    errors.minutes.value = minutesOf(minutes.peek()) === null ? { key: 'quick_no_minutes' } : null;
    errors.at.value = Number.isNaN(instantOf(at.peek())) ? { key: 'quick_no_time' } : null;
    const [title, day] = [followUp.peek().trim(), due.peek()];
    errors.followUp.value = title === '' && day !== '' ? { key: 'follow_up_no_title' } : null;
    errors.due.value = day === '' || isRealDay(day) ? null : { key: 'follow_up_not_a_day' };
    const { whole, ...fields } = errors;
    whole.value = null;
    return Object.values(fields).every((error) => error.peek() === null);
  };
  const write = async () => {
    const title = followUp.peek().trim();
    const spent = minutesOf(minutes.peek());
    const logged = await logActivity(
      store,
      {
        channel: channel.peek(),
        direction: hasDirection(channel.peek()) ? direction.peek() : 'none',
        purpose: purpose.peek() || undefined,
        minutes: spent ?? undefined,
        text: text.peek(),
        // Left as it was when the form opened, it means now.
        at: at.peek() === opened && !start.at ? undefined : instantOf(at.peek()),
        contactIds: ids.peek(),
        opportunityId: target.peek() || undefined,
        followUp:
          title === '' ? undefined : { title, due: due.peek() || plusDays(dayOf(store.now()), 1) },
      },
      id,
    );
    if (logged.status === 'logged') {
      notice.done({ key: 'quick_logged', args: [listOf(logged.names)] }, logged.entry);
      parts.close();
    } else if (logged.status === 'nothing') parts.close();
    else if (logged.status === 'nobody') errors.whole.value = { key: 'quick_gone' };
    else errors.whole.value = refusedWords(logged.status);
  };

  return {
    channel,
    direction,
    purpose,
    minutes,
    text,
    at,
    people,
    query,
    isSearching,
    results: computed(() =>
      valueOr(found.value, []).map(({ id: one, name, detail }) => ({
        id: one,
        name,
        detail: detail ?? '',
      })),
    ),
    choose(contactId) {
      ids.value = [...new Set([...ids.peek(), contactId])];
      query.value = '';
      isSearching.value = false;
      errors.people.value = null;
    },
    remove(contactId) {
      ids.value = ids.peek().filter((one) => one !== contactId);
    },
    targets: computed(() => open.value.map((one) => ({ id: one.id, name: one.name }))),
    target,
    chooseTarget(opportunityId) {
      chosen.value = opportunityId;
    },
    followUp,
    due,
    errors,
    busy,
    async log() {
      if (busy.peek() || !check()) return;
      busy.value = true;
      try {
        await write();
      } catch (error) {
        errors.whole.value = { key: 'problem_failed' };
        throw error;
      } finally {
        busy.value = false;
      }
    },
    close: () => parts.close(),
  };
});
export type QuickForm = InstanceType<typeof QuickForm>;

/** Undefined for none; null for what is no number of minutes. */
function minutesOf(typed: string): number | undefined | null {
  const trimmed = typed.trim();
  if (trimmed === '') return undefined;
  const count = Number(trimmed);
  return Number.isInteger(count) && count > 0 && count <= mostMinutes ? count : null;
}

/** `2026-11-24T16:20` in the user's zone. */
function localTime(instant: number): string {
  const date = new Date(instant);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${dayOf(instant)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

const instantOf = (local: string): number => new Date(local).getTime();
