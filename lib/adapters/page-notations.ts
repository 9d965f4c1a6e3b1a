import type { PageDom } from './page-dom.ts';
import type { Notation } from './page-marked.ts';
import { valueOf } from './page-marked.ts';

const wordsIn = (page: PageDom, element: Element, attribute: string): string[] =>
  page.attribute(element, attribute)?.slice(0, 1_000).split(/\s+/).filter(Boolean).slice(0, 20) ??
  [];

/** Older vocabularies (FOAF, vCard, data-vocabulary.org) by their names in schema.org. */
const schemaName: Readonly<Record<string, string>> = {
  mbox: 'email',
  phone: 'telephone',
  tel: 'telephone',
  fn: 'name',
  homepage: 'url',
  org: 'worksFor',
  'organization-name': 'worksFor',
  adr: 'address',
  role: 'jobTitle',
  'job-title': 'jobTitle',
  'given-name': 'givenName',
  'family-name': 'familyName',
};

/** `https://schema.org/name`, `foaf:name` and `name` */
function local(property: string): string {
  const name = property.replace(/^.*[/#:]/, '');
  return Object.hasOwn(schemaName, name) ? (schemaName[name] ?? name) : name;
}

export const microdata: Notation = {
  roots: ['[itemscope]'],
  typeOf: (page, element) =>
    page.attribute(element, 'itemscope') === null ? null : wordsIn(page, element, 'itemtype'),
  namesOf: (page, element) => wordsIn(page, element, 'itemprop').map(local),
  borrows: (page, element) => wordsIn(page, element, 'itemref'),
};

export const rdfa: Notation = {
  roots: ['[typeof]'],
  typeOf: (page, element) =>
    page.attribute(element, 'typeof') === null ? null : wordsIn(page, element, 'typeof'),
  // A `rel` without a prefix says how a link is meant by HTML, `nofollow`.
  namesOf: (page, element) =>
    [
      ...wordsIn(page, element, 'property'),
      ...wordsIn(page, element, 'rel').filter((rel) => rel.includes(':')),
    ].map(local),
};

const cardNames = ['email', 'tel', 'url', 'org', 'role', 'adr', 'given-name', 'family-name'];
/** hCard's own names, and those of h-card with what kind of value they hold in front. */
const inCard = new Map<string, string>([
  ['fn', 'name'],
  ['title', 'jobTitle'],
  ['organization-name', 'worksFor'],
  ['p-name', 'name'],
  ['p-job-title', 'jobTitle'],
  ...cardNames.flatMap((name) =>
    ['', 'p-', 'u-'].map((kind) => [kind + name, local(name)] as const),
  ),
]);

export const hcard: Notation = {
  roots: ['.h-card', '.vcard'],
  typeOf: (page, element) => {
    const classes = wordsIn(page, element, 'class');
    // Comments are signed with cards, too.
    const isCard = classes.includes('h-card') || classes.includes('vcard');
    return isCard && !classes.includes('comment-author') ? ['Person'] : null;
  },
  namesOf: (page, element) =>
    wordsIn(page, element, 'class').flatMap((name) => inCard.get(name) ?? []),
  // `<a class="h-card" href="…">Ann Weber</a>`
  alone: (page, element) => ({
    name: valueOf(page, element, 'name'),
    url: page.attribute(element, 'href'),
  }),
};
