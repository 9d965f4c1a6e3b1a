import { Window } from 'happy-dom';
import { expect } from 'vitest';

import type { SiteAdapter } from '#lib/adapters/site-adapter.ts';
import { ComposeSnapshot, Health, WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { documentsOf } from '../mutations.ts';
import { expectNothingWrong } from '../never-wrong.ts';
import type { Damage } from './damage.ts';
import { ways } from './damages.ts';
import { Dice } from './dice.ts';
import { pagesOf, type ReaderPage } from './pages.ts';

interface Watched extends ReaderPage {
  elements: Element[];
  whole: string;
}

const draw = ways.flatMap(([way, weight]) => Array.from({ length: weight }, () => way));
const { MutationObserver } = new Window();

/** Reads damaged pages of one webmail. Each damage follows from the seed and its number alone, so that one can be looked at again. */
export class DamagedReader {
  readonly #pages: Watched[];
  readonly #observer = new MutationObserver(() => {});
  readonly counts = { read: 0, composed: 0, mails: 0 };
  readonly site: SiteAdapter;
  /** What was done last. */
  last = '';

  constructor(site: SiteAdapter) {
    this.site = site;
    this.#pages = pagesOf(site).map((page) => {
      const documents = documentsOf(page.document);
      for (const document of documents) this.#observe(document);
      const elements = documents.flatMap((each) => [...each.body.querySelectorAll('*')]);
      return { ...page, elements, whole: JSON.stringify(page.snapshot) };
    });
  }

  /** Damages a page, reads it, and makes it whole again. Throws with what was done where something is wrong. */
  readOne(seed: number, number: number): void {
    const dice = new Dice(Math.imul(seed, 0x9e3779b1) ^ number);
    const page = this.#pages[number % this.#pages.length];
    if (!page) return;
    const damage = damageTo(page, dice);
    const when = `${page.name}, damage ${number} of seed ${seed}: ${damage.what}`;
    this.last = when;
    this.#observer.takeRecords();
    try {
      this.#check(page, damage, when);
      if (number % 10 === 0) this.#readTheRest(page);
    } catch (error) {
      throw new Error(`${when}\n${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    } finally {
      damage.undo();
    }
  }

  /** That every damage was taken back: otherwise each read would have been of a page with many of them. */
  expectWhole(): void {
    for (const { name, document, url, snapshot } of this.#pages)
      expect(this.site.read(document, url), `${name} is whole again`).toEqual(snapshot);
  }

  #check(page: Watched, damage: Damage, when: string): void {
    const { document, url } = page;
    const before = this.counts.read % 500 === 0 ? document.documentElement.outerHTML : null;
    const read = WebmailSnapshot.parse(this.site.read(document, url));
    if (this.#observer.takeRecords().length > 0) throw new Error('reading changed the page');
    if (before !== null && document.documentElement.outerHTML !== before)
      throw new Error('reading changed the page');
    this.counts.read += 1;
    if (read.kind === 'mail') this.counts.mails += 1;
    if (JSON.stringify(read) === page.whole) return;
    expectNobodyElse(read, page, damage);
    if (damage.kind === 'loss') expectNothingWrong(judged(read, page), page, when);
  }

  #readTheRest({ document, url }: Watched): void {
    for (const each of this.site.readCompose(document, url)) ComposeSnapshot.parse(each);
    const health = Health.parse(this.site.health(document));
    if (Object.keys(health).length === 0) throw new Error('no health could be told');
    if (this.#observer.takeRecords().length > 0) throw new Error('reading changed the page');
    this.counts.composed += 1;
  }

  #observe(document: Document): void {
    this.#observer.observe(document as never, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  }
}

/**
 * Two signs that contradict each other name no mailbox and no sender, and the one that is left when the other is lost does. So where the
 * whole page names nobody, this does not judge who is named; who must never be is judged all the same.
 */
function judged(read: WebmailSnapshot, { snapshot }: ReaderPage): WebmailSnapshot {
  if (read.kind === 'nothing' || snapshot.kind === 'nothing') return read;
  const nameless = snapshot.messages.filter(({ from }) => from === null);
  return {
    ...read,
    account: snapshot.account === null ? null : read.account,
    messages: read.messages.map((message) =>
      nameless.some(({ key, text }) => key === message.key && text === message.text)
        ? { ...message, from: null }
        : message,
    ),
  };
}

function damageTo(page: Watched, dice: Dice): Damage {
  for (;;) {
    const damage = dice.one(draw)(dice.one(page.elements), dice.one(page.elements), dice);
    if (damage) return damage;
  }
}

/** A page that says something else is believed, but not about those who had no part in the mail and stand where they stood. */
function expectNobodyElse(read: WebmailSnapshot, page: ReaderPage, { brings }: Damage): void {
  if (read.kind === 'nothing') return;
  const named = read.messages.flatMap(({ from, to, cc, bcc }) => [from, ...to, ...cc, ...bcc]);
  const addresses = new Set(named.flatMap((each) => each?.email?.toLowerCase() ?? []));
  const brought = brings.toLowerCase().replaceAll('%40', '@');
  for (const decoy of page.decoys ?? [])
    if (addresses.has(decoy.toLowerCase()) && !brought.includes(decoy.toLowerCase()))
      throw new Error(`${decoy} has no part in this mail`);
}
