import type { PartySnapshot, PeopleSnapshot } from '#lib/domain/snapshot.ts';

import { PageDom } from './page-dom.ts';
import type { Reading } from './page-dom.ts';
import { jsonLdIn } from './page-json-ld.ts';
import { mailtoAddresses, telNumber, webAddress } from './page-links.ts';
import { thingsMarked } from './page-marked.ts';
import { hcard, microdata, rdfa } from './page-notations.ts';
import { textsIn } from './page-text.ts';
import { partiesIn, party } from './page-things.ts';

export type { Reading } from './page-dom.ts';

/**
 * What any page says for certain of people and organisations, each time it says it, the most certain first. Pages that ask for a
 * password are left alone. Yields after every small part of the work (lib/page/in-slices.ts).
 */
export function* readPage(document: Document, url: string): Reading<PeopleSnapshot> {
  return (yield* readCertain(new PageDom(document), url)).snapshot;
}

/** The same, and what looks like an address or a number in its text. Only when the user asks: text may mean anything. */
export function* findInText(document: Document, url: string): Reading<PeopleSnapshot> {
  const page = new PageDom(document);
  const { snapshot, isRead } = yield* readCertain(page, url);
  return isRead ? { ...snapshot, texts: yield* textsIn(page) } : snapshot;
}

function* readCertain(
  page: PageDom,
  url: string,
): Reading<{ snapshot: PeopleSnapshot; isRead: boolean }> {
  const parties = new Map<string, PartySnapshot>();
  const cards = new Set<string>();
  const add = (one: PartySnapshot) => {
    if (parties.size <= mostParties) parties.set(JSON.stringify(one), one);
  };
  function* links(selector: string, read: (link: Element, href: string) => void): Reading<void> {
    const found = page.all(selector);
    yield;
    for (let at = 0; at < found.length && parties.size <= mostParties; at += 1) {
      const link = found[at];
      if (link) read(link, page.attribute(link, 'href') ?? '');
      yield;
    }
  }
  function* things(source: PartySnapshot['source'], reading: Reading<unknown[]>): Reading<void> {
    yield* partiesIn(yield* reading, source, url, add);
  }

  const isRead = !page.asksPassword();
  yield;
  if (isRead) {
    const numbers: [Element, string][] = [];
    yield* links(toNoPage, (link, href) => {
      if (/^\s*tel:/i.test(href)) numbers.push([link, href]);
      else if (/^\s*mailto:/i.test(href)) addressed(page, link, href).forEach(add);
    });
    for (const [link, href] of numbers) {
      const phone = telNumber(href);
      if (phone !== null && page.shown(link))
        add(party('tel', { name: page.text(link), phones: [phone] }));
      yield;
    }
    yield* things('jsonLd', jsonLdIn(page));
    yield* things('microdata', thingsMarked(page, microdata));
    yield* things('rdfa', thingsMarked(page, rdfa));
    yield* things('hcard', thingsMarked(page, hcard));
    // The networks' own pages are full of other people.
    if (!/^https:\/\/(?:[a-z]+\.)?(?:linkedin|xing)\.com\//.test(url))
      yield* links(toProfile, (link, href) => {
        const profile = webAddress(href, url);
        if (profile !== null && page.shown(link))
          add(party('profile', { name: page.text(link), urls: [profile] }));
      });
    yield* links('[href*=".vcf" i]', (link, href) => {
      const card = webAddress(href, url);
      if (card !== null && /\.vcf(?:$|[?#])/i.test(card) && cards.size < 50 && page.shown(link))
        cards.add(card);
    });
  }
  const snapshot: PeopleSnapshot = {
    kind: 'people',
    url: url.slice(0, 4_000),
    title: isRead ? page.title() : null,
    parties: [...parties.values()].slice(0, mostParties),
    cards: [...cards],
    complete: parties.size <= mostParties,
  };
  return { snapshot, isRead };
}

const mostParties = 500;
/** Links of any scheme but the web's: browsers compare exact letters faster than any letters, and here most links end. */
const toNoPage = '[href*=":"]:not([href^="http"])';
const toProfile = '[href*="//"]:is([href*="linkedin.com/in/" i],[href*="xing.com/profile/" i])';

function addressed(page: PageDom, link: Element, href: string): PartySnapshot[] {
  const addresses = mailtoAddresses(href);
  if (addresses.length === 0 || !page.shown(link)) return [];
  // The words of a link to several people are the name of none.
  const text = addresses.length === 1 ? page.text(link) : null;
  return addresses.map(({ email, name }) =>
    party('mailto', { name: name ?? text, emails: [email] }),
  );
}
