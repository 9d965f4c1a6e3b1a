import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import type { Found } from '#lib/crm/found.ts';
import type { Store } from '#lib/db/store.ts';
import { initials } from '#lib/domain/person-name.ts';

import { hueOf } from './avatar.ts';
import { longestSought } from './look-up.ts';
import type { FoundGroup, FoundLine, LookUpView } from './look-up-model.ts';

/** What can be found, and what becomes of it. */
export interface LookUpParts {
  store: Store;
  /** Whose notation of phone numbers is meant, ISO 3166. */
  region: () => string | null;
  openContact: (id: string) => void;
  openWorkspace: (page: string) => void;
  newContact: (text: string) => void;
  log: (contactId: string) => void;
}

interface Box {
  isOpen: ReadonlySignal<boolean>;
  query: ReadonlySignal<string>;
  close: () => void;
}

type Answer = { of: string } & ({ found: readonly Found[] } | { failed: true });

/**
 * Results while typing. One question is under way at a time, and the next one is about what is in the box by then: so a late answer
 * never stands over a newer one, and fast typing asks for no more than can be answered.
 */
export const Finder = createModel((parts: LookUpParts, { isOpen, query, close }: Box) => {
  const answer = signal<Answer | null>(null);
  const chosen = signal({ of: '', index: 0 });
  /** What the user wants opened as soon as it is found: any first result, or only somebody who has exactly this. */
  let awaited: { of: string; only: 'first' | 'exact' } | null = null;
  let asking = false;
  let emptied = 0;

  const sought = computed(() => query.value.trim().slice(0, longestSought));
  const isAnswered = (): boolean => answer.peek()?.of === sought.peek();

  const ask = async () => {
    if (asking) return;
    asking = true;
    while (isOpen.peek() && sought.peek() !== '' && !isAnswered()) {
      const of = sought.peek();
      const before = emptied;
      const answered = await answerTo(parts, of);
      // Emptied meanwhile: it would stand below the first letter of something else, which may be there already.
      if (emptied !== before) continue;
      answer.value = answered;
      if (awaited && awaited.of === of && isAnswered()) obey(awaited.only);
    }
    asking = false;
  };
  effect(() => {
    if (!isOpen.value) awaited = null;
    if (isOpen.value && sought.value !== '') void ask();
    else {
      answer.value = null;
      emptied += 1;
    }
  });

  /** The same until the next answer: a key alone has no result drawn again. */
  const results = computed<Extract<LookUpView, { kind: 'found' }> | null>(() => {
    const found = answer.value && 'found' in answer.value ? answer.value.found : [];
    return found.length === 0
      ? null
      : { kind: 'found', groups: groupsOf(found), count: found.length };
  });
  const view = computed<LookUpView>(() => {
    if (sought.value === '') return { kind: 'empty' };
    if (results.value) return results.value;
    const { value } = answer;
    if (value?.of !== sought.value) return { kind: 'loading' };
    return 'failed' in value ? { kind: 'failed' } : { kind: 'nothing', text: sought.value };
  });
  const inOrder = computed<Found[]>(() =>
    view.value.kind === 'found'
      ? view.value.groups.flatMap(({ rows }) => rows.map(({ found }) => found))
      : [],
  );
  const selected = computed(() =>
    chosen.value.of === sought.value
      ? Math.max(0, Math.min(chosen.value.index, inOrder.value.length - 1))
      : 0,
  );

  const choose = (found: Found) => {
    const contactId = found.kind === 'contact' ? found.id : contactOf(found);
    const companyId = found.kind === 'company' ? found.id : companyOf(found);
    if (contactId !== null) parts.openContact(contactId);
    else if (companyId !== null) parts.openWorkspace(`companies/${companyId}`);
    else if (found.kind === 'opportunity') parts.openWorkspace('companies');
    else return;
    close();
  };
  const obey = (only: 'first' | 'exact') => {
    awaited = null;
    const exact = inOrder.peek().filter(({ exact: by }) => by === 'address' || by === 'number');
    const [first, second] = only === 'exact' ? exact : [inOrder.peek()[selected.peek()]];
    if (first && !second) choose(first);
  };
  const addContact = () => {
    const typed = query.peek().trim();
    close();
    parts.newContact(typed);
  };

  return {
    view,
    selected,
    /** Opens whoever has exactly what is in the box now, as soon as it is found. */
    openExact(): void {
      awaited = { of: sought.peek(), only: 'exact' };
    },
    moveTo(index: number): void {
      chosen.value = { of: sought.peek(), index };
    },
    enter(): void {
      if (sought.peek() === '') return;
      if (!isAnswered()) awaited = { of: sought.peek(), only: 'first' };
      else if (view.peek().kind === 'nothing') addContact();
      else obey('first');
    },
    choose,
    log(contactId: string): void {
      close();
      parts.log(contactId);
    },
    addContact,
    retry(): void {
      answer.value = null;
      void ask();
    },
  };
});
export type Finder = InstanceType<typeof Finder>;

async function answerTo({ store, region }: LookUpParts, of: string): Promise<Answer> {
  try {
    const { lookUp } = await import('#lib/crm/look-up.ts');
    return { of, found: await lookUp(store, of, { region: region() }) };
  } catch {
    // Said on the screen, where it can be tried again.
    return { of, failed: true };
  }
}

function groupsOf(found: readonly Found[]): FoundGroup[] {
  const byKind = Map.groupBy(found, ({ kind }) => kind);
  let index = 0;
  return [...byKind].map(([kind, records]) => ({
    kind,
    rows: records.map((one) => ({ found: one, index: index++, avatar: avatarOf(one) })),
  }));
}

function avatarOf(found: Found): FoundLine['avatar'] {
  if (found.kind !== 'contact') return null;
  const name = found.name || (found.email ?? '');
  return { initials: initials(name), hue: hueOf(found.email ?? name) };
}

const contactOf = (found: Found): string | null =>
  found.kind === 'interaction' ? found.contactId : null;
const companyOf = (found: Found): string | null =>
  found.kind === 'opportunity' ? found.companyId : null;
