// @vitest-environment happy-dom
import { options } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';

import { foundView, someFound } from '../gallery/look-up.ts';
import { drawn, press, show } from './show.tsx';

afterEach(() => vi.restoreAllMocks());

const found = { query: 'uni', view: foundView(someFound('en')) };

it('an arrow key changes two rows, and what is in none of them', async () => {
  show({ lookUp: found });
  await drawn();
  const list = document.querySelector('[role=listbox]');
  if (!list) throw new Error('There is no list.');
  const changed = new Set<Node>();
  const note = (records: readonly MutationRecord[]) =>
    records.forEach(({ target }) => changed.add(target));
  const changes = new MutationObserver(note);
  changes.observe(list, { subtree: true, childList: true, attributes: true, characterData: true });
  const drawnAnew = countDrawn('found-name');
  await press('ArrowDown');
  await drawn();
  note(changes.takeRecords());
  expect(changed).toEqual(new Set([...list.querySelectorAll('.found')].slice(0, 2)));
  expect(drawnAnew()).toBe(0);
});

it('a key in the box draws neither the box nor a result again before its answer comes', async () => {
  const model = show({ lookUp: found });
  await drawn();
  const redrawn = ['look-up-input', 'found'].map(countDrawn);
  model.lookUp.query.value = 'unit';
  await drawn();
  expect(document.querySelector<HTMLInputElement>('.look-up-input')?.value).toBe('unit');
  expect(redrawn.toReversed().map((count) => count())).toEqual([0, 0]);
});

it('rows, however many, share what formats their numbers and days', async () => {
  show({ lookUp: found });
  await drawn();
  const made = (['DateTimeFormat', 'NumberFormat', 'PluralRules'] as const).map((name) =>
    vi.spyOn(Intl, name),
  );
  show({ lookUp: { ...found, view: foundView(someFound('en')) } });
  await drawn();
  expect(made.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0]);
});

/** How many elements of this class are gone through from now on. */
function countDrawn(className: string): () => number {
  let count = 0;
  const before = options.diffed?.bind(options);
  options.diffed = (vnode) => {
    if ((vnode.props as { class?: unknown }).class === className) count += 1;
    before?.(vnode);
  };
  return () => {
    if (before) options.diffed = before;
    return count;
  };
}
