// @vitest-environment happy-dom
import { expect, it } from 'vitest';

import { anEntry, history } from '../gallery/entries.ts';
import { aPerson } from '../gallery/people.ts';
import { allByRole, byRole } from './find.ts';
import { click, drawn, press, show } from './show.tsx';

const list = () => byRole('list', undefined, byRole('region', 'History'));
const heads = () => allByRole('button', undefined, list());

it('ten thousand entries are at most 200 elements', () => {
  show({ entries: history('en', 10_000) });
  expect(byRole('region', 'History').textContent).toContain('10,000');
  const elements = list().querySelectorAll('*').length;
  expect(elements).toBeGreaterThan(50);
  expect(elements).toBeLessThanOrEqual(200);
  const [first] = allByRole('listitem', undefined, list());
  expect(first?.getAttribute('aria-setsize')).toBe('10000');
  expect(first?.getAttribute('aria-posinset')).toBe('1');
});

it('j and k walk the entries, the focus follows, Enter opens', async () => {
  show();
  await press('j');
  expect(document.activeElement).toBe(heads()[0]);
  await press('j');
  expect(document.activeElement).toBe(heads()[1]);
  await press('k');
  expect(document.activeElement).toBe(heads()[0]);
  await click(document.activeElement as HTMLElement);
  expect(heads()[0]?.getAttribute('aria-expanded')).toBe('true');
});

it('arrows walk on from the entry that was clicked', async () => {
  show();
  await click(heads()[3] as HTMLElement);
  await press('ArrowDown');
  expect(document.activeElement).toBe(heads()[4]);
  await press('ArrowUp');
  expect(document.activeElement).toBe(heads()[3]);
});

it('Tab enters the list once', async () => {
  show();
  const stops = () => heads().filter((head) => head.tabIndex === 0);
  expect(stops()).toEqual([heads()[0]]);
  await press('j');
  await press('j');
  expect(stops()).toEqual([heads()[1]]);
});

it('an open entry shows everything that is kept of it', async () => {
  show({ entries: [anEntry()] });
  await click(heads()[0] as HTMLElement);
  const { textContent } = list();
  expect(textContent).toContain('Please name one person whom we can call until it is mended.');
  expect(textContent).toContain('Sam Rivers and Ann Bauer');
  expect(textContent).toContain('outage-report.pdf');
  expect(textContent).toContain('Read by gmail');
  const link = list().querySelector('a');
  expect(link?.getAttribute('href')).toBe('https://mail.example/thread/17');
  expect(link?.getAttribute('rel')).toContain('noopener');
});

it('an entry without a web link offers none', async () => {
  show({ entries: [anEntry('en', { link: ['javascript', 'alert(1)'].join(':') })] });
  await click(heads()[0] as HTMLElement);
  expect(list().querySelector('a')).toBeNull();
});

it('j is text in a field, and nothing where no mail is open', async () => {
  const model = show({ screen: { kind: 'today' }, people: [aPerson()] });
  await press('j');
  await press('1');
  await press('e');
  expect(model.calls).toEqual([]);
  expect(model.history.cursor.value).toBe(-1);
});

it('nothing logged yet is said, with what to do', async () => {
  show({ entries: [] });
  await drawn();
  expect(byRole('region', 'History').textContent).toContain(
    'The first email you log appears here.',
  );
});
