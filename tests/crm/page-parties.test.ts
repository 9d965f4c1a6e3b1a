import { expect, test } from 'vitest';

import { domainOfParty, pageParties } from '#lib/crm/page-parties.ts';
import { partyFromSelection } from '#lib/crm/party-from-selection.ts';
import type { PartySnapshot, PeopleSnapshot } from '#lib/domain/snapshot.ts';

const aMention = (said: Partial<PartySnapshot>): PartySnapshot => ({
  kind: 'person',
  source: 'jsonLd',
  name: null,
  title: null,
  company: null,
  emails: [],
  phones: [],
  urls: [],
  address: null,
  ...said,
});
const link = (email: string, name: string | null = null) =>
  aMention({ kind: 'unknown', source: 'mailto', name, emails: [email] });
const aPage = (parties: PartySnapshot[], more: Partial<PeopleSnapshot> = {}): PeopleSnapshot => ({
  kind: 'people',
  url: 'https://www.mill.example/team',
  title: null,
  parties,
  cards: [],
  complete: true,
  ...more,
});
const partiesOf = (mentions: PartySnapshot[], more: Partial<PeopleSnapshot> = {}) =>
  pageParties(aPage(mentions, more), 'DE').parties;

test('somebody whom a page names in several ways is one, by the most certain of them', () => {
  const [ann, ...others] = partiesOf([
    link('ANN@mill.example', 'Write to us'),
    aMention({ kind: 'unknown', source: 'tel', phones: ['+49-30-901820 ext. 7'] }),
    aMention({ name: 'Ann Weber', emails: ['ann@mill.example'], company: 'Mill &amp; Co' }),
    aMention({
      source: 'hcard',
      name: 'Weber, Ann',
      phones: ['(030) 901820 ext. 7'],
      urls: ['/x', 'https://www.mill.example/ann/'],
    }),
    aMention({ source: 'hcard', name: 'Ann Weber', urls: ['http://mill.example/ann#top'] }),
    aMention({ name: 'Ann Weber' }),
  ]);
  expect(ann).toMatchObject({
    kind: 'person',
    source: 'mailto',
    name: 'Ann Weber',
    company: 'Mill & Co',
    emails: ['ann@mill.example'],
  });
  expect(others).toMatchObject([
    {
      source: 'tel',
      name: 'Ann Weber',
      phones: [{ value: '+4930901820', extension: '7' }],
      urls: ['https://www.mill.example/ann/'],
    },
  ]);
});

test('a mention that links two parties makes them one', () => {
  expect(
    partiesOf([
      link('ann@mill.example'),
      aMention({ kind: 'unknown', source: 'tel', phones: ['+4930901820'] }),
      aMention({ name: 'Ann Weber', emails: ['ann@mill.example'], phones: ['030 901820'] }),
    ]),
  ).toMatchObject([
    { name: 'Ann Weber', emails: ['ann@mill.example'], phones: [{ value: '+4930901820' }] },
  ]);
});

test('people who share a switchboard stay different people, and their company is none of them', () => {
  const phones = ['030 901820'];
  expect(
    partiesOf([
      aMention({ name: 'Ann Weber', phones }),
      aMention({ name: 'Bob Moss', phones }),
      aMention({ kind: 'organization', name: 'Mill', phones }),
    ]).map(({ name }) => name),
  ).toEqual(['Ann Weber', 'Bob Moss', 'Mill']);
});

test.each([
  ['Ann Weber', 'Ann Weber'],
  ['Dr. Ludwig van der Berg', 'Dr. Ludwig van der Berg'],
  ['王小明', '王小明'],
  ['Contact Ann', null],
  ['Media Relations', null],
  ['聯絡我們', null],
  ['客服信箱', null],
  ['Ann', null],
  ['Learn More', null],
])('a link that says "%s" is called %s', (words, name) => {
  expect(partiesOf([link('x@mill.example', words)])[0]?.name).toBe(name);
});

test('what is no address, a file or a machine is nobody', () => {
  expect(
    partiesOf(
      ['sprite@2x.png', 'noreply@mill.example', 'a b@mill.example'].map((one) => link(one)),
    ),
  ).toEqual([]);
});

test.each([
  ['0000000', null],
  ['123456789', null],
  ['030 901820', 'Fax'],
])('%s (%s) is no number to call', (phone, name) => {
  const mention = aMention({ kind: 'unknown', source: 'tel', name, phones: [phone] });
  expect(partiesOf([mention])).toEqual([]);
});

test('a card that is called like its company is the company’s', () => {
  const card = { source: 'hcard' as const, company: 'Mill', phones: ['030 901820'] };
  for (const name of [null, 'Mill'])
    expect(partiesOf([aMention({ ...card, name })])).toMatchObject([
      { kind: 'organization', name: 'Mill', company: null },
    ]);
});

test('a name alone comes last, and a single word is no name', () => {
  expect(
    partiesOf([
      aMention({ name: 'Eve Lindt' }),
      aMention({ name: 'admin' }),
      aMention({ source: 'rdfa', name: 'Bob Moss', emails: ['bob@mill.example'] }),
    ]).map(({ name }) => name),
  ).toEqual(['Bob Moss', 'Eve Lindt']);
});

test('a number without a country is one of the page’s country, then of the user’s', () => {
  const phones = ['020 7946 0958'];
  const at = (url: string, region: string | null) =>
    pageParties(aPage([aMention({ phones })], { url }), region).parties.flatMap(
      (one) => one.phones,
    );
  expect(at('https://mill.co.uk/', 'US')).toEqual([{ value: '+442079460958' }]);
  expect(at('https://mill.example/', 'GB')).toEqual([{ value: '+442079460958' }]);
  expect(at('https://mill.example/', null)).toEqual([]);
});

test.each([
  [
    'https://de.linkedin.com/in/ann-weber/?trk=x',
    '(2) Ann Weber - Head of Sales | LinkedIn',
    'https://de.linkedin.com/in/ann-weber',
  ],
  ['https://github.com/annweber', 'annweber (Ann Weber) · GitHub', 'https://github.com/annweber'],
  ['https://x.com/annweber', 'Ann Weber (@annweber) / X', 'https://x.com/annweber'],
  [
    'https://www.xing.com/profile/Ann_Weber/cv',
    'Ann Weber - Sales | XING',
    'https://www.xing.com/profile/Ann_Weber',
  ],
  [
    'https://www.facebook.com/ann.weber',
    'Ann Weber | Facebook',
    'https://www.facebook.com/ann.weber',
  ],
])('%s is the profile of somebody', (url, title, profile) => {
  expect(partiesOf([], { url, title })).toMatchObject([
    { kind: 'person', source: 'profile', name: 'Ann Weber', urls: [profile] },
  ]);
});

test.each([
  'https://github.com/features',
  'https://x.com/home',
  'https://github.com/ann/repo',
  'https://www.linkedin.com/feed/',
  'https://evil.example/in/ann',
  'no address',
])('%s is nobody’s profile', (url) => {
  expect(partiesOf([], { url, title: 'Ann Weber' })).toEqual([]);
});

test('what the user let look for in the text comes after what is certain, and is no second party', () => {
  const texts = ['Ann: ann [at] mill dot example, Tel. 030 901820', 'ann@mill.example'];
  expect(
    partiesOf([link('ann@mill.example')], { texts }).map(({ source, emails, phones }) => [
      source,
      ...emails,
      ...phones.map(({ value }) => value),
    ]),
  ).toEqual([
    ['mailto', 'ann@mill.example'],
    ['pattern', '+4930901820'],
  ]);
});

test('the page’s own domain and that of a party are told by what somebody registered', () => {
  const domains = (mention: PartySnapshot) => partiesOf([mention]).map(domainOfParty);
  expect(pageParties(aPage([], { url: 'https://www.mill.co.uk/team' }), null).domain).toBe(
    'mill.co.uk',
  );
  expect(domains(link('ann@post.mill.co.uk'))).toEqual(['mill.co.uk']);
  expect(domains(link('ann@gmail.com'))).toEqual([null]);
  const urls = ['https://www.facebook.com/millwork', 'https://www.mill.co.uk/'];
  expect(domains(aMention({ kind: 'organization', name: 'Mill', urls }))).toEqual(['mill.co.uk']);
});

test('what hides in names is taken out, and an address in one is not believed', () => {
  const name = `Ann\u202e We\u200bber`;
  expect(partiesOf([aMention({ name, emails: ['ann@mill.example'] })])[0]?.name).toBe('Ann Weber');
  const forged = aMention({ name: 'boss@acme.example', emails: ['thief@evil.example'] });
  expect(partiesOf([forged])[0]?.name).toBeNull();
});

test('a selected signature is somebody with all that it says', () => {
  const text =
    'Ann Weber\nHead of Sales\nMill GmbH\nTel. 030 901820 Durchwahl 12\nann@mill.example\nwww.mill.example';
  expect(partyFromSelection(text, 'DE')).toMatchObject({
    kind: 'person',
    source: 'selection',
    name: 'Ann Weber',
    title: 'Head of Sales',
    company: 'Mill GmbH',
    emails: ['ann@mill.example'],
    phones: [{ value: '+4930901820', extension: '12' }],
    urls: ['https://www.mill.example'],
  });
});

test('a selected number, address or name is enough, a sentence is not', () => {
  expect(partyFromSelection('0912-345-678', 'TW')?.phones).toEqual([{ value: '+886912345678' }]);
  expect(partyFromSelection('Ann Weber', null)).toMatchObject({
    kind: 'person',
    name: 'Ann Weber',
  });
  expect(partyFromSelection('the quick brown fox jumps', 'US')).toBeNull();
  expect(partyFromSelection('', 'US')).toBeNull();
});
