// @vitest-environment happy-dom
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { expect, it } from 'vitest';

import { History } from '#components/sidebar/History.tsx';
import type { Stretch } from '#lib/view/list-window.ts';
import type { HistoryEntry, HistoryModel } from '#lib/view/sidebar-model.ts';
import { setTexts } from '#lib/view/text.ts';

import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { history } from '../gallery/entries.ts';
import { drawn } from './show.tsx';

const of = (list: object, rows: readonly HistoryEntry[]): Stretch<HistoryEntry> => ({
  of: list,
  first: 0,
  rows,
  count: rows.length,
});
const withIds = (entries: readonly HistoryEntry[], ids: string) =>
  entries.map((entry, at) => ({ ...entry, id: `${ids}-${at}`, subject: `${ids} ${at}` }));
const items = () => [...document.querySelectorAll('.history > li')];

it('the next person’s entries come into the elements of the last one’s, and a new entry gets one of its own', async () => {
  setTexts('en', en);
  const [ann, bob] = [{}, {}];
  const anns = withIds(history('en', 5), 'ann');
  const bobs = withIds(history('en', 6), 'bob');
  const stretch = signal<Stretch<HistoryEntry> | null>(of(ann, anns.slice(1)));
  const model: HistoryModel = {
    stretch,
    total: computed(() => stretch.value?.count ?? 0),
    show() {},
    expanded: signal(new Set<string>()),
    toggle() {},
    cursor: signal(-1),
    moves: signal(0),
    move() {},
    moveTo() {},
  };
  render(<History model={model} />, document.body);
  const anns4 = items().slice(0, 4);

  stretch.value = of(ann, anns);
  await drawn();
  expect(items().slice(1, 5)).toEqual(anns4);
  expect(items()[1]?.textContent).toContain('ann 1');
  expect(anns4).not.toContain(items()[0]);

  const before = new Set(items());
  stretch.value = of(bob, bobs);
  await drawn();
  expect(items().map((item) => item.textContent?.match(/bob \d/)?.[0])).toEqual(
    bobs.map(({ subject }) => subject),
  );
  expect(items().filter((item) => before.has(item))).toHaveLength(before.size);
  render(null, document.body);
});
