import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { composesIn } from '#lib/adapters/outlook-compose.ts';
import { messagesIn } from '#lib/adapters/outlook-messages.ts';
import {
  accountOf,
  conversationOf,
  openPane,
  rowOf,
  subjectOf,
} from '#lib/adapters/outlook-page.ts';
import { outlook } from '#lib/adapters/outlook.ts';
import { ComposeSnapshot, Health, WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { fixturesIn, openPage } from './contract.ts';

const fixtures = fixturesIn(new URL('../fixtures/outlook', import.meta.url).pathname);

type Damage = (element: Element, other: Element, text: string) => void;

const damages: Damage[] = [
  (element) => element.remove(),
  (element) => element.replaceChildren(),
  (element, other) => element.contains(other) || other.append(element),
  (element, other) => element.contains(other) || other.after(element.cloneNode(true)),
  (element, _, text) => element.setAttribute('id', text),
  (element, _, text) => element.prepend(text),
  (element, other, text) => {
    const names = element.getAttributeNames();
    const name = names[text.length % Math.max(names.length, 1)];
    if (name) element.setAttribute(name, other.getAttribute(name) ?? text);
  },
  (element, other) => {
    for (const name of other.getAttributeNames())
      element.setAttribute(name, other.getAttribute(name) ?? '');
  },
  (element) => element.setAttribute('style', 'display:none'),
];

const words = fc.oneof(
  fc.constantFrom('undefined', 'null', '', 'x@y.example', 'A<x@y.example>', 'From: <@>', '：'),
  fc.constantFrom('MSG_a1_FROM', 'MSG__TO', 'CONV_a00f_SUBJECT', 'MSG_a1_SUBJECT', 'MailList'),
  fc.constantFrom('ItemReadingPaneContainer', 'UniqueMessageBody', 'docking_InitVisiblePart_1'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...damages), words), {
  minLength: 1,
  maxLength: 8,
});

/** The parts without the net that `outlook.read` spreads under them, which would hide a failure from this test. */
function readWithoutNet(document: Document, url: string): void {
  accountOf(document);
  composesIn(document, url);
  const pane = openPane(document);
  if (!pane) return;
  const subject = subjectOf(pane);
  conversationOf(document, url, subject);
  messagesIn(pane, { draft: false, row: rowOf(document, subject) });
}

test('no damage to a page makes the adapter throw or say what a snapshot may not hold', () => {
  let readings = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...fixtures),
      fc.array(steps, { minLength: 30, maxLength: 40 }),
      (fixture, plans) => {
        const document = openPage(fixture.html, fixture.url);
        for (const plan of plans) {
          const elements = [...document.body.querySelectorAll('*')];
          for (const [one, two, damage, text] of plan) {
            const element = elements[one % Math.max(elements.length, 1)];
            const other = elements[two % Math.max(elements.length, 1)];
            if (element && other) damage(element, other, text);
          }
          readWithoutNet(document, fixture.url);
          WebmailSnapshot.parse(outlook.read(document, fixture.url));
          outlook.readCompose(document, fixture.url).forEach((each) => ComposeSnapshot.parse(each));
          Health.parse(outlook.health(document));
          readings += 1;
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(readings).toBeGreaterThan(4_000);
}, 120_000);

test('addresses of all kinds are survived, and none of them takes a secret along', () => {
  const fixture = fixtures.find(({ name }) => name === 'en-window');
  const document = openPage(fixture?.html ?? '', fixture?.url ?? '');
  const address = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ unit: 'binary' }),
    fc
      .string()
      .map((path) => `https://outlook.office.com/mail/inbox/id/${path}?token=secret#secret`),
    fc.constantFrom(
      'https://outlook.office.com/mail/%',
      'https://outlook.office.com/mail/id/%E0%A4',
    ),
  );
  fc.assert(
    fc.property(address, (url) => {
      const snapshot = WebmailSnapshot.parse(outlook.read(document, url));
      if (snapshot.kind !== 'mail') throw new Error('the pane does not depend on the address');
      expect(snapshot.url).not.toMatch(/token=|#/);
      outlook.readCompose(document, url);
      outlook.matches?.(url);
    }),
    { numRuns: 1_000 },
  );
});
