import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { composesIn, draftKeysIn } from '#lib/adapters/gmail-compose.ts';
import { messagesIn } from '#lib/adapters/gmail-messages.ts';
import { openThread } from '#lib/adapters/gmail-thread.ts';
import { gmail } from '#lib/adapters/gmail.ts';
import { ComposeSnapshot, WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { fixturesIn, openPage } from './contract.ts';

const fixtures = fixturesIn(new URL('../fixtures/gmail', import.meta.url).pathname);

type Damage = (element: Element, other: Element, text: string) => void;

const damages: Damage[] = [
  (element) => element.remove(),
  (element) => element.replaceChildren(),
  (element, other) => element.contains(other) || other.append(element),
  (element, other) => element.contains(other) || other.after(element.cloneNode(true)),
  (element, _, text) => element.setAttribute('class', text),
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
  fc.constantFrom('undefined', 'null', '', 'gD', 'a3s', 'ii gt', 'listitem', 'main', 'x@y.example'),
  fc.constantFrom('#msg-f:1770686494006205623', 'thread-a:r-1', '18f0c0ffee000001', 'dialog'),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...damages), words), {
  minLength: 1,
  maxLength: 8,
});

/** The parts without the net that `gmail.read` spreads under them, which would hide a failure from this test. */
function readWithoutNet(document: Document, url: string): void {
  const thread = openThread(document, url);
  if (thread) messagesIn(thread.scope, { account: null }, draftKeysIn(document));
  composesIn(document);
}

test('no damage to a page makes the adapter throw or say what a snapshot may not hold', () => {
  let readings = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...fixtures),
      fc.array(steps, { minLength: 12 }),
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
          WebmailSnapshot.parse(gmail.read(document, fixture.url));
          gmail.readCompose(document, fixture.url).forEach((each) => ComposeSnapshot.parse(each));
          gmail.health(document);
          readings += 1;
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(readings).toBeGreaterThan(1_500);
});
