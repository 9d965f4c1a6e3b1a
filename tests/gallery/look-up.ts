import { computed, signal } from '@preact/signals';

import type { Found, FoundLine, LookUpModel, LookUpView } from '#lib/view/look-up-model.ts';

import { day, instant, names } from './people.ts';
import type { Tongue } from './people.ts';

/** What a search finds, one of each kind. */
export function someFound(tongue: Tongue): Found[] {
  const { first, second, company, deal, title } = names[tongue];
  const mark = (end: number) => [{ start: 0, end }];
  const person = {
    kind: 'contact',
    exact: null,
    companyId: 'unity',
    companyName: company,
  } as const;
  return [
    {
      ...person,
      id: 'contact-1',
      name: first,
      detail: `${title} · ${company}`,
      matched: { name: mark(1), detail: [] },
      email: 'li.chang@unitysteel.example',
      phone: '+886223635502',
      lastAt: instant - 3 * day,
      openOpportunities: 2,
    },
    {
      ...person,
      id: 'contact-2',
      name: second,
      detail: 'mei.tai@unitysteel.example',
      matched: { name: [], detail: mark(3) },
      email: 'mei.tai@unitysteel.example',
      phone: null,
      lastAt: null,
      openOpportunities: 0,
    },
    {
      kind: 'company',
      exact: null,
      id: 'unity',
      name: company,
      detail: 'unitysteel.example',
      matched: { name: mark(2), detail: [] },
      domain: 'unitysteel.example',
      phone: '+886223635500',
      lastAt: instant - 3 * day,
      openOpportunities: 2,
    },
    {
      kind: 'opportunity',
      exact: null,
      id: 'opportunity-1',
      name: deal,
      detail: company,
      matched: { name: [], detail: mark(2) },
      companyId: 'unity',
      companyName: company,
      status: 'open',
      stage: 'stage_negotiation',
      amount: { minor: 240_000_000, currency: 'TWD' },
    },
    {
      kind: 'interaction',
      exact: null,
      id: 'entry-1',
      name: tongue === 'zh' ? '線路又斷了' : 'Network outage, again',
      detail: first,
      matched: { name: [], detail: mark(1) },
      channel: 'email',
      direction: 'in',
      at: instant - 2 * day,
      subject: 'Network outage, again',
      person: first,
      contactId: 'contact-1',
      opportunityId: null,
      link: 'https://mail.example/thread/17',
    },
  ];
}

export const foundView = (found: readonly Found[]): LookUpView => {
  let index = 0;
  const line = (one: Found): FoundLine => ({
    found: one,
    index: index++,
    avatar: one.kind === 'contact' ? { initials: 'LC', hue: 2 } : null,
  });
  const groups = [...Map.groupBy(found, ({ kind }) => kind)];
  return {
    kind: 'found',
    groups: groups.map(([kind, records]) => ({ kind, rows: records.map(line) })),
    count: found.length,
  };
};

/** A search that shows what it is given; `done` hears what is asked of it. */
export function aLookUp(
  scene: { query?: string; view: LookUpView } | undefined,
  done: (call: string) => unknown,
): LookUpModel {
  const isOpen = signal(scene !== undefined);
  const query = signal(scene?.query ?? '');
  const selected = signal(0);
  return {
    isOpen,
    query,
    view: computed(() => scene?.view ?? { kind: 'empty' }),
    selected,
    open: () => {
      isOpen.value = true;
    },
    close: () => {
      isOpen.value = false;
    },
    escape: () => {
      if (query.value === '') isOpen.value = false;
      else query.value = '';
    },
    moveTo: (index) => {
      selected.value = index;
    },
    enter: () => void done('enter'),
    choose: ({ id }) => void done(`choose ${id}`),
    log: (id) => void done(`log ${id}`),
    addContact: () => void done('add contact'),
    retry: () => void done('retry'),
  };
}
