import * as fc from 'fast-check';
import { expect } from 'vitest';

import type { Fixture } from './contract.ts';
import { openPage } from './contract.ts';
import { documentsOf } from './mutations.ts';

type Damage = (element: Element, other: Element, text: string) => void;

/** What no build of a webmail would ever do to its page. */
const damages: Damage[] = [
  (element) => element.remove(),
  (element) => element.replaceChildren(),
  (element, other) =>
    element.contains(other) ||
    element.ownerDocument !== other.ownerDocument ||
    other.append(element),
  (element, other) =>
    element.contains(other) || other.after(other.ownerDocument.importNode(element, true)),
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

interface Damaging {
  fixtures: readonly Fixture[];
  /** Texts that mean something to the reader: ids, names, half of an address. */
  words: readonly string[];
  read: (document: Document, fixture: Fixture) => void;
  open?: (fixture: Fixture) => Document;
  runs: number;
}

/** Damages pages again and again, each time up to eight places of one, and lets the reader read what is left. */
export function readDamagedPages({ fixtures, words, read, open, runs }: Damaging): void {
  let readings = 0;
  const text = fc.oneof(
    fc.constantFrom('undefined', 'null', '', 'x@y.example', 'A <x@y.example>', '<@>', ...words),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...damages), text), {
    minLength: 1,
    maxLength: 8,
  });
  const plans = fc.array(steps, { minLength: 30, maxLength: 40 });
  fc.assert(
    fc.property(fc.constantFrom(...fixtures), plans, (fixture, all) => {
      const document = open ? open(fixture) : openPage(fixture.html, fixture.url);
      for (const plan of all) {
        const elements = documentsOf(document).flatMap((page) =>
          Array.from(page.body?.querySelectorAll('*') ?? []),
        );
        for (const [one, two, damage, word] of plan) {
          const element = elements[one % Math.max(elements.length, 1)];
          const other = elements[two % Math.max(elements.length, 1)];
          if (element && other) damage(element, other, word);
        }
        read(document, fixture);
        readings += 1;
      }
    }),
    { numRuns: runs },
  );
  expect(readings).toBeGreaterThan(25 * runs);
}

/** The best of three readings in milliseconds: what else the machine does only ever adds. */
export function timeOf(read: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    read();
    return performance.now() - start;
  });
  return Math.min(...times);
}
