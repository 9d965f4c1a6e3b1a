import type { Reading } from '#lib/adapters/page.ts';
import { findInText, readPage } from '#lib/adapters/page.ts';
import type { PartySnapshot } from '#lib/domain/snapshot.ts';
import { PeopleSnapshot } from '#lib/domain/snapshot.ts';

import { openPage } from './contract.ts';

export const url = 'https://mill.example/team/';

/** The answer of a reading that nobody interrupts. */
export function finished<T>(reading: Reading<T>): T {
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}
export const read = (html: string, at = url) =>
  PeopleSnapshot.parse(finished(readPage(openPage(html, at), at)));
export const parties = (html: string, at = url) => read(html, at).parties;
/** What is known of each, without what is not. */
export const known = (html: string, at = url): Partial<PartySnapshot>[] =>
  parties(html, at).map((party) =>
    Object.fromEntries(
      Object.entries(party).filter(([, value]) => value !== null && String(value) !== ''),
    ),
  );
export const inText = (html: string) =>
  PeopleSnapshot.parse(finished(findInText(openPage(html, url), url)));

export const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
