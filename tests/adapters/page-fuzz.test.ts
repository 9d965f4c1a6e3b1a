import { afterEach, expect, test } from 'vitest';

import { findInText, readPage } from '#lib/adapters/page.ts';
import { mailtoAddresses, telNumber, webAddress } from '#lib/adapters/page-links.ts';
import type { Thing } from '#lib/adapters/page-things.ts';
import { partiesIn, party } from '#lib/adapters/page-things.ts';
import { pageParties } from '#lib/crm/page-parties.ts';
import { PartySnapshot, PeopleSnapshot } from '#lib/domain/snapshot.ts';

import { closePages, openPage } from './contract.ts';
import { Dice, jsonLd } from './page-world.ts';
import { finished, url } from './read-any-page.ts';

afterEach(closePages);

const seed = `<title>Mill</title><form class="vcard"><input name="getAttribute"><b class="fn">Ann</b><a class="email" href="mailto:ann@mill.example?cc=bob%40mill.example">Ann Weber</a></form>
<div itemscope itemtype="https://schema.org/Person" itemref="r"><b itemprop="name">Ann</b><i id="r" itemprop="telephone">+49 30 901820</i></div>
<p typeof="foaf:Person"><a property="foaf:mbox" rel="foaf:mbox" href="mailto:eve@mill.example">Eve</a></p><a href="tel:+4930901820;ext=1">call</a>
<a href="https://linkedin.com/in/ann">in</a><a href="/a.vcf">card</a>${jsonLd({ '@type': 'Person', name: 'Ann', email: ['a@b.example'], worksFor: { '@id': '#x' } })}`;

const scraps = [
  'mailto:',
  'tel:',
  '%',
  '%E0%A4',
  '@',
  '\ud800',
  '\u202e',
  '\0',
  '{"@graph":[',
  '[[',
  ']]>',
  '"',
  '<!--',
  'https://[',
  'ext=',
  ';',
  ',',
  '__proto__',
  'Person',
  'vcard h-card fn org',
  'r',
  'undefined',
  'x'.repeat(3_000),
  'a@b.c',
  '+49 30 901820',
  '[at]',
  ' at x dot ',
  'display:none',
  '.vcf',
];
const attributes = [
  'href',
  'class',
  'itemprop',
  'itemref',
  'itemscope',
  'itemtype',
  'typeof',
  'property',
  'rel',
  'id',
  'content',
  'name',
  'hidden',
  'style',
  'contenteditable',
  'type',
];

/** Changes one thing in a page, as cheaply as can be: an attribute, a text, or where an element stands. */
function damage(elements: readonly Element[], dice: Dice): void {
  const [element, other] = [dice.one(elements), dice.one(elements)];
  const scrap = dice.one(scraps);
  const name = dice.one(attributes);
  const text = element.firstChild;
  const kind = dice.below(6);
  if (kind === 0) element.setAttribute(name, scrap);
  else if (kind === 1)
    element.setAttribute(name, cutInto(element.getAttribute?.(name) ?? scrap, scrap, dice));
  else if (kind === 2 && text?.nodeType === 3)
    text.nodeValue = cutInto(text.nodeValue ?? '', scrap, dice);
  else if (kind === 3 && !other.contains(element)) element.append(other);
  else if (kind === 4) element.removeAttribute(name);
  else if (other.tagName !== 'SCRIPT') other.append(scrap.slice(0, 40));
}

function cutInto(text: string, scrap: string, dice: Dice): string {
  const from = dice.below(text.length + 1);
  return text.slice(0, from) + scrap + text.slice(from + dice.below(9));
}

test('4,000 damaged pages are read without an exception, and what is read can be shown', () => {
  const dice = new Dice(7);
  let read = 0;
  while (read < 4_000) {
    const document = openPage(seed, url);
    const elements = [...document.body.querySelectorAll('*')].filter(
      ({ tagName }) => tagName !== 'FORM',
    );
    for (let at = 0; at < 40; at += 1) {
      damage(elements, dice);
      const snapshot = finished((at % 8 === 0 ? findInText : readPage)(document, url));
      read += 1;
      if (at === 39) pageParties(PeopleSnapshot.parse(snapshot), 'DE');
    }
  }
  expect(read).toBe(4_000);
}, 120_000);

const links = [
  'mailto:ann%40mill.example,%22Bob%22%20%3Cbob@mill.example%3E?cc=eve@mill.example&subject=a%20b',
  'tel:+1%20(202)%20555-0143,,12;ext=7;phone-context=+1-914',
  'https://de.linkedin.com/in/ann-weber/?x=1#y',
];

test('60,000 damaged links and 36,000 damaged descriptions are read without an exception', () => {
  const dice = new Dice(8);
  for (let at = 0; at < 60_000; at += 1) {
    const href = cutInto(cutInto(dice.one(links), dice.one(scraps), dice), dice.one(scraps), dice);
    const emails = mailtoAddresses(href);
    const said = { ...party('mailto', { emails: emails.map(({ email }) => email) }) };
    said.phones = [telNumber(href) ?? ''];
    said.urls = [webAddress(href, url) ?? ''];
    if (!PartySnapshot.safeParse(said).success || emails.some(({ email }) => /\s/.test(email)))
      expect.fail(href);
  }
  const values: unknown[] = [
    null,
    0,
    true,
    '',
    [],
    {},
    [[[]]],
    { '@value': 1 },
    { '@id': 'x' },
    ...scraps,
  ];
  for (let at = 0; at < 36_000; at += 1) {
    const person = Object.assign(Object.create(null) as Thing, { '@type': 'Person', name: 'Ann' });
    for (let left = dice.below(5); left > 0; left -= 1)
      person[dice.one(properties)] = dice.one([...values, person, [person, dice.one(values)]]);
    const said: PartySnapshot[] = [];
    finished(partiesIn([dice.one(values), person], 'jsonLd', url, (one) => said.push(one)));
    if (at % 10 === 0) expect(said.every((one) => PartySnapshot.safeParse(one).success)).toBe(true);
  }
}, 120_000);

const properties =
  '@type @id @graph @value name email telephone url sameAs address worksFor jobTitle contactPoint employee publisher constructor __proto__ givenName'.split(
    ' ',
  );
