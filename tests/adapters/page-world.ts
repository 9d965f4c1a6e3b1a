/** One page as they are found in the world, and whom it really names. */
export interface WorldPage {
  shape: string;
  url: string;
  html: string;
  emails: string[];
  /** E.164. */
  phones: string[];
}

/** Draws always the same for the same seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 up to, but not, `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  }

  one<T>(of: readonly T[]): T {
    const drawn = of[this.below(of.length)];
    if (drawn === undefined) throw new Error('There is nothing to draw from.');
    return drawn;
  }

  some<T>(most: number, make: () => T): T[] {
    return Array.from({ length: 1 + this.below(most) }, make);
  }
}

const given = ['Ann', 'Bob', 'Eva', 'Jürgen', 'Siobhán', 'Olu', 'Mei', 'Noor', 'Pía', 'Tom'];
const family = ['Weber', 'Moss', 'Lindt', 'O’Brien', 'Okafor', 'van der Berg', 'Çelik', 'Núñez'];
const words = 'about seats quote mill river paper green order number stock light house open'.split(
  ' ',
);

export interface Somebody {
  name: string;
  email: string;
  phone: Dialled;
}
export interface Dialled {
  e164: string;
  /** As the page writes it. */
  written: string;
}

/** Makes a page out of what dice say, and remembers whom it has named. */
export class PageMaker {
  readonly dice: Dice;
  readonly host: string;
  readonly emails = new Set<string>();
  readonly phones = new Set<string>();
  #count = 0;

  constructor(seed: number) {
    this.dice = new Dice(seed);
    this.host = `mill${seed}.example`;
  }

  name = (): string => `${this.dice.one(given)} ${this.dice.one(family)}`;

  /** An address that the page names explicitly from now on. */
  email(): string {
    this.#count += 1;
    const email = `${this.dice.one(['info', 'a.weber', 'ann+crm', 'o_brien', 'team'])}${this.#count}@${this.host}`;
    this.emails.add(email);
    return email;
  }

  phone(): Dialled {
    const last = String(1_000 + this.dice.below(9_000));
    const dialled = this.dice.one<Dialled>([
      { e164: `+49309018${last}`, written: `+49 (0)30 9018-${last}` },
      { e164: `+49309018${last}`, written: `030/9018${last}` },
      { e164: `+12025550${last.slice(1)}`, written: `+1 (202) 555-0${last.slice(1)}` },
      { e164: `+88622363${last}`, written: `+886-2-2363-${last}` },
      { e164: `+4420794${last}6`.slice(0, 13), written: `+44 20 794${last[0]} ${last.slice(1)}6` },
    ]);
    this.phones.add(dialled.e164);
    return dialled;
  }

  somebody = (): Somebody => ({ name: this.name(), email: this.email(), phone: this.phone() });

  text = (): string => this.dice.some(30, () => this.dice.one(words)).join(' ');

  /** An address that stands in the page and that nobody must find. */
  decoy = (): string => `decoy${this.dice.below(10_000)}@decoy.example`;

  /** Things that resemble addresses and numbers, as every page has them. */
  decoys(): string {
    const lure = this.decoy();
    const all = [
      `<img src="sprite@2x.png" srcset="logo@3x.webp 3x" alt="logo@2x.png">`,
      `<a href="mailto:?subject=${lure}&amp;body=Look%20at%20this">Share</a>`,
      `<a href="https://www.linkedin.com/shareArticle?url=${lure}">Share</a>`,
      `<div style="display: none"><a href="mailto:${lure}">Ann Trap</a></div>`,
      `<a hidden href="mailto:${lure}">trap</a><p hidden><a href="tel:+4930901899">trap</a></p>`,
      `<script>var mail = '<a href="mailto:${lure}">x<\\/a>'; track("${lure}")</script>`,
      `<template><a href="mailto:${lure}">x</a></template>`,
      `<div contenteditable="true"><a href="mailto:${lure}">typed</a></div>`,
      `<textarea>mailto:${lure}</textarea><input value="${lure}" placeholder="you@decoy.example">`,
      `<!-- <a href="mailto:${lure}">x</a> --><a href="tel:">Call</a><a href="tel:000000000">Call</a>`,
      `<p>Order 20261122334455, ${lure}, 12:30, 4111 1111 1111 1111</p>`,
      `<a href="/hotel:12345678">Hotel</a><a href="javascript:void('mailto:')">x</a><a href="//x/@ann">@ann</a>`,
    ];
    return this.dice.some(6, () => this.dice.one(all)).join('');
  }

  page(shape: string, html: string, path = '/'): WorldPage {
    const { emails, phones, host } = this;
    return { shape, html, url: `https://${host}${path}`, emails: [...emails], phones: [...phones] };
  }
}

export const jsonLd = (described: unknown, around: readonly [string, string] = ['', '']): string =>
  `<script type="application/ld+json">${around[0]}${JSON.stringify(described)}${around[1]}</script>`;
