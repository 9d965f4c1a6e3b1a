// @vitest-environment happy-dom
import { expect, it } from 'vitest';

import { aStranger, nobody, somePeople } from '../gallery/page-people.ts';
import { allByRole, byRole, nameOf } from './find.ts';
import { click, show } from './show.tsx';

const onPage = { screen: { kind: 'page' } } as const;

it('shows the known first, then whom to add, the company and its cards, each under its name', () => {
  show({ ...onPage, page: { people: somePeople('en') } });
  expect(byRole('heading', 'On this page')).toBeDefined();
  expect(allByRole('region').map(nameOf)).toEqual([
    'Known people',
    'Not in your contacts yet',
    'People at Unity Steel',
    'Business cards',
  ]);
});

it('opens a known one’s card, and the company in the workspace', async () => {
  const model = show({ ...onPage, page: { people: somePeople('en') } });
  const [first] = allByRole('button', undefined, byRole('region', 'Known people'));
  await click(first as HTMLElement);
  await click(byRole('button', 'Open Unity Steel'));
  expect(model.calls).toEqual([expect.stringMatching(/^open /), 'workspace companies/unity']);
});

it('adds a person or a company with one press, and says how the page names them', async () => {
  const model = show({ ...onPage, page: { people: somePeople('en') } });
  await click(byRole('button', 'Add Rosa Blum'));
  await click(byRole('button', 'Add company Blum Works'));
  expect(model.calls).toEqual(['add rosa', 'add works']);
  expect(byRole('region', 'Not in your contacts yet').textContent).toContain('from a mail link');
});

it('adds nobody where nothing can be written', () => {
  show({ ...onPage, readOnly: true, page: { people: somePeople('en') } });
  expect(allByRole('button', 'Add Rosa Blum')).toEqual([]);
});

it('searches the text and asks for the site when the user says so', async () => {
  const model = show({ ...onPage, page: { people: nobody } });
  await click(byRole('button', 'Look for addresses in the text'));
  expect(byRole('main').textContent).toContain('The text of this page has been searched.');
  await click(byRole('button', 'Always on this site'));
  expect(model.calls).toEqual(['search text', 'allow site']);
});

it('says in one line that the page names nobody, and shows what is due', () => {
  show({ ...onPage, page: { people: nobody } });
  expect(byRole('main').textContent).toContain('This page names nobody for certain.');
  expect(byRole('region', 'Logged last')).toBeDefined();
});

it('shows markup of a page as text', () => {
  const markup = '<img src=x onerror="hit()">';
  const stranger = aStranger({ name: markup, about: markup, values: [markup] });
  show({ ...onPage, page: { people: { ...nobody, strangers: [stranger] } } });
  expect(document.querySelectorAll('img, script')).toHaveLength(0);
  expect(byRole('main').textContent).toContain(markup);
});
