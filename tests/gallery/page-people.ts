import { signal } from '@preact/signals';

import type { PagePeople, PagePeopleModel, StrangerOnPage } from '#lib/view/page-people-model.ts';

import { colleagues, names } from './people.ts';
import type { Tongue } from './people.ts';

export const aStranger = (change: Partial<StrangerOnPage> = {}): StrangerOnPage => ({
  key: change.name ?? 'rosa',
  kind: 'person',
  name: 'Rosa Blum',
  initials: 'RB',
  hue: 4,
  about: 'Purchasing · Blum Works',
  values: ['rosa@blum.example', '+49 30 5555 0134'],
  source: { key: 'page_source_mailto' },
  ...change,
});

export const nobody: PagePeople = {
  known: [],
  companies: [],
  strangers: [],
  cards: [],
  complete: true,
};

export function somePeople(tongue: Tongue): PagePeople {
  const zh = tongue === 'zh';
  const [first, ...others] = colleagues(tongue);
  return {
    known: [
      ...(first ? [{ ...first, by: null }] : []),
      ...others.slice(0, 1).map((one) => ({ ...one, by: { key: 'known_by_profile' } })),
    ],
    companies: [{ id: 'unity', name: names[tongue].company, people: others.slice(1) }],
    strangers: [
      aStranger(zh ? { name: '羅莎', initials: '羅莎', about: '採購 · 布魯姆工廠' } : {}),
      aStranger({
        key: 'number',
        name: '+886 2 2363 5511',
        initials: '?',
        about: '',
        values: [],
        source: { key: 'page_source_tel' },
      }),
      aStranger({
        key: 'works',
        kind: 'organization',
        name: zh ? '布魯姆工廠' : 'Blum Works',
        about: '',
        values: ['blum.example'],
        source: { key: 'page_source_jsonLd' },
      }),
    ],
    cards: [{ href: 'https://blum.example/rosa.vcf', shown: 'rosa.vcf' }],
    complete: true,
  };
}

/** A page's people as given; `done` hears what is asked of them. */
export function aPagePeople(
  scene: { people?: PagePeople | null; failed?: boolean; searched?: boolean } = {},
  done: (call: string) => Promise<void>,
): PagePeopleModel {
  const people = scene.people ?? null;
  const searched = signal(scene.searched ?? false);
  const isEmpty =
    people !== null &&
    [people.known, people.companies, people.strangers, people.cards].every(
      ({ length }) => length === 0,
    );
  return {
    people: signal(people),
    isEmpty: signal(isEmpty),
    failed: signal(scene.failed ?? false),
    host: signal('www.blum.example'),
    allowed: signal(false),
    allowSite: () => void done('allow site'),
    add: (key) => done(`add ${key}`),
    searchText: () => {
      searched.value = true;
      void done('search text');
    },
    searched,
  };
}
