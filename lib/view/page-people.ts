import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';

import type { PageParties, PageParty } from '#lib/crm/page-parties.ts';
import type { RecognisedPage } from '#lib/crm/recognise-page.ts';
import type { Store } from '#lib/db/store.ts';
import { initials } from '#lib/domain/person-name.ts';
import type { Settings } from '#lib/domain/settings.ts';
import type { PeopleSnapshot } from '#lib/domain/snapshot.ts';

import { hueOf } from './avatar.ts';
import { shownLink } from './card.ts';
import { colleagueOf } from './colleagues.ts';
import { live } from './live.ts';
import type { Notice } from './notice.ts';
import { said } from './outcome.ts';
import type { PageState } from './page-state.ts';
import { phoneText } from './phone-text.ts';
import { text } from './text.ts';
import type { PagePeople, PagePeopleModel, StrangerOnPage } from './page-people-model.ts';

interface Parts {
  store: Store;
  page: PageState;
  settings: ReadonlySignal<Settings>;
  notice: Notice;
  siteAllowed: ReadonlySignal<boolean | null>;
  allowSite: (origin: string) => Promise<unknown>;
}

interface Read extends PageParties {
  of: PeopleSnapshot;
  selection: string;
}

/** More strangers than that are a directory, where the search of the page itself serves better. */
const mostStrangers = 50;

/** What is worked out of a page by parsers that are larger than the sidebar, so they come with the first such page. */
const rules = () =>
  Promise.all([
    import('#lib/crm/page-parties.ts'),
    import('#lib/crm/party-from-selection.ts'),
    import('#lib/crm/recognise-page.ts'),
    import('#lib/crm/add-from-page.ts'),
  ]).then(([parties, selection, recognise, add]) => ({
    ...parties,
    ...selection,
    ...recognise,
    ...add,
  }));
type Rules = Awaited<ReturnType<typeof rules>>;

/** Who is named by a page that is no webmail: the ones who are known, and the ones who can be added. */
export const PagePeopleOf = createModel(
  ({ store, page, settings, notice, siteAllowed, allowSite }: Parts): PagePeopleModel => {
    const snapshot = computed<PeopleSnapshot | null>(() =>
      page.snapshot.value.kind === 'people' ? page.snapshot.value : null,
    );
    const loaded = signal<Rules | null>(null);
    const brokenOff = signal(false);
    effect(() => {
      if (snapshot.value === null || loaded.value !== null) return;
      rules().then(
        (all) => (loaded.value = all),
        () => (brokenOff.value = true),
      );
    });
    const read = computed<Read | null>(() => {
      const { value: of } = snapshot;
      if (of === null || loaded.value === null) return null;
      const { region } = settings.value;
      const found = loaded.value.pageParties(of, region);
      const selection = page.selection.value;
      const marked = selection.trim() && loaded.value.partyFromSelection(selection, region);
      // What the user has marked is what he means, so it comes first.
      const parties = marked ? [marked, ...found.parties] : found.parties;
      return { ...found, parties, of, selection };
    });
    const recognised = live<{ read: Read; page: RecognisedPage }>(() => {
      const [{ value: now }, { value: all }] = [read, loaded];
      if (now === null || all === null) return null;
      return async () => ({
        read: now,
        page: await all.recognisePage(store, now.parties, now.domain),
      });
    });
    /** The last answer about the same page stands until the next one is there. */
    let last: { of: string; people: PagePeople; strangers: ReadonlyMap<string, PageParty> } | null =
      null;
    const shown = computed(() => {
      const { value: current } = snapshot;
      if (current === null || loaded.value === null) return null;
      if (recognised.value.status === 'ready' && recognised.value.value.read === read.value)
        last = { of: current.url, ...viewOf(recognised.value.value, loaded.value) };
      return last?.of === current.url ? last : null;
    });
    const searchedUrl = signal<string | null>(null);
    const adding = new Set<string>();
    return {
      people: computed(() => shown.value?.people ?? null),
      failed: computed(() => brokenOff.value || recognised.value.status === 'failed'),
      host: computed(() => URL.parse(snapshot.value?.url ?? '')?.host ?? ''),
      allowed: siteAllowed,
      allowSite() {
        const { origin } = page.hello.peek() ?? {};
        if (origin) void allowSite(origin);
      },
      isEmpty: computed(() => {
        const { value } = shown;
        return value !== null && isNobody(value.people);
      }),
      async add(key) {
        const party = shown.peek()?.strangers.get(key);
        const { value: all } = loaded;
        const url = snapshot.peek()?.url;
        if (!party || !all || url === undefined || adding.has(key)) return;
        adding.add(key);
        try {
          const added = await all.addFromPage(store, party, url);
          said(notice, added, { key: 'page_added', args: [all.nameOf(party)] });
        } finally {
          adding.delete(key);
        }
      },
      searchText() {
        searchedUrl.value = snapshot.peek()?.url ?? null;
        page.send({ type: 'findText' });
      },
      searched: computed(
        () => searchedUrl.value !== null && searchedUrl.value === snapshot.value?.url,
      ),
    };
  },
);
export type PagePeopleOf = InstanceType<typeof PagePeopleOf>;

function viewOf(
  { read, page }: { read: Read; page: RecognisedPage },
  { nameOf }: Rules,
): { people: PagePeople; strangers: ReadonlyMap<string, PageParty> } {
  const addable = page.unknown.filter(canBeAdded);
  const first = addable.slice(0, mostStrangers);
  const strangers = new Map(first.map((party) => [keyOf(party), party] as const));
  return {
    strangers,
    people: {
      known: page.people.map(({ contact, by, facts }) => ({
        ...colleagueOf(contact, facts),
        by: by === 'address' ? null : { key: `known_by_${by}` },
      })),
      companies: page.companies.map(({ company, people }) => ({
        id: company.id,
        name: company.name,
        people: people.map(({ contact, facts }) => colleagueOf(contact, facts)),
      })),
      strangers: [...strangers].map(([key, party]) => strangerOf(key, party, nameOf(party))),
      cards: read.of.cards.flatMap((href) => {
        const url = /^https?:\/\//i.test(href) ? URL.parse(href) : null;
        return url ? [{ href, shown: decoded(url.pathname.split('/').at(-1) ?? '') || href }] : [];
      }),
      complete: read.complete && addable.length === first.length,
    },
  };
}

const isNobody = ({ known, companies, strangers, cards }: PagePeople): boolean =>
  [known, companies, strangers, cards].every(({ length }) => length === 0);

/** A name alone is only a suggestion, and an organisation is worth its name. */
const canBeAdded = ({ kind, name, emails, phones, urls }: PageParty): boolean =>
  kind === 'organization' ? name !== null : emails.length + phones.length + urls.length > 0;

const keyOf = ({ kind, name, emails: [email], phones: [phone], urls: [url] }: PageParty): string =>
  [kind, name, email, phone?.value, url].join('\n');

function strangerOf(key: string, party: PageParty, name: string): StrangerOnPage {
  const { kind, title, company, emails, phones, urls, source } = party;
  const numbers = phones.map(({ value, extension }) =>
    extension ? text('phone_extension', phoneText(value), extension) : phoneText(value),
  );
  const values = [...emails, ...numbers, ...urls.map(shownLink)];
  return {
    key,
    kind: kind === 'organization' ? kind : 'person',
    name,
    initials: initials(name),
    hue: hueOf(emails[0] ?? name),
    about: [title, company].filter((part) => part !== null).join(' · '),
    values: values.filter((value) => value !== name).slice(0, 3),
    source: { key: `page_source_${source}` },
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
