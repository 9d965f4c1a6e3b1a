import { signal } from '@preact/signals';
import { expect, test } from 'vitest';

import { defaultSettings } from '#lib/domain/settings.ts';
import type { PageSnapshot } from '#lib/domain/snapshot.ts';
import { EarlyPerson } from '#lib/view/early-person.ts';

import { aMailSnapshot } from '../builders.ts';

const nothing: PageSnapshot = { kind: 'nothing' };

/** A sidebar whose store is still being opened. */
function opening(snapshot: PageSnapshot) {
  const page = { hello: signal(null), snapshot: signal(snapshot) };
  const asked: { email: string; answer: (isKnown: boolean) => void }[] = [];
  const early = new EarlyPerson(page, signal(defaultSettings), (email) => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    asked.push({ email, answer: resolve });
    return promise;
  });
  return { page, asked, early };
}

test('while the store opens the sidebar names the sender, and says when it is somebody known', async () => {
  const { early, asked } = opening(aMailSnapshot());
  const before = early.view.value;
  expect(before).toMatchObject({ email: asked[0]?.email, known: false });
  expect(before?.name || before?.email).not.toBe('');
  asked[0]?.answer(true);
  await expect.poll(() => early.view.value?.known).toBe(true);
});

test('everybody in the mail stands in the strip under the name that the mail gives', () => {
  const { early } = opening(aMailSnapshot());
  const [first] = early.view.value?.people ?? [];
  expect(first).toMatchObject({ email: early.view.value?.email, name: early.view.value?.name });
  // Nobody is called unknown before the store has said so.
  expect(early.view.value?.people.every(({ known }) => known)).toBe(true);
});

test('a late answer about the last mail says nothing of the next one', async () => {
  const { early, asked, page } = opening(aMailSnapshot());
  page.snapshot.value = nothing;
  asked[0]?.answer(true);
  await Promise.resolve();
  expect(early.view.value).toBeNull();
});

test('nobody is named in a page without a mail, and nothing is asked', () => {
  const { early, asked } = opening(nothing);
  expect(early.view.value).toBeNull();
  expect(asked).toEqual([]);
});
