import { afterEach, expect, test } from 'vitest';

import { readPage } from '#lib/adapters/page.ts';
import { pageParties } from '#lib/crm/page-parties.ts';
import { PeopleSnapshot } from '#lib/domain/snapshot.ts';

import { closePages, openPage } from './contract.ts';
import { world } from './page-shapes.ts';
import { finished } from './read-any-page.ts';

afterEach(closePages);

test('of 200 pages of the world nearly all addresses and numbers are found, and hardly a wrong one', async () => {
  let [found, right, there] = [0, 0, 0];
  const wrong: string[] = [];
  const missed: string[] = [];
  const shapes = new Set<string>();
  for (const page of world(200)) {
    const document = openPage(page.html, page.url);
    const before = document.documentElement.outerHTML;
    const snapshot = PeopleSnapshot.parse(finished(readPage(document, page.url)));
    expect(finished(readPage(document, page.url)), 'read twice').toEqual(snapshot);
    expect(document.documentElement.outerHTML, 'the page is as it was').toBe(before);
    const { parties } = pageParties(snapshot, 'DE');
    const read = new Set(
      parties.flatMap(({ emails, phones }) => [...emails, ...phones.map(({ value }) => value)]),
    );
    const truth = new Set([...page.emails, ...page.phones]);
    found += read.size;
    there += truth.size;
    right += [...read].filter((one) => truth.has(one)).length;
    wrong.push(...[...read].filter((one) => !truth.has(one)).map((one) => `${page.shape}: ${one}`));
    missed.push(
      ...[...truth].filter((one) => !read.has(one)).map((one) => `${page.shape}: ${one}`),
    );
    if (page.shape === 'nobody' || page.shape === 'forum')
      expect(snapshot.parties, page.shape).toEqual([]);
    shapes.add(page.shape);
    await closePages();
  }
  expect(shapes.size).toBeGreaterThanOrEqual(14);
  expect(there).toBeGreaterThan(5_000);
  expect(right / found, `wrong: ${wrong.slice(0, 10).join(', ')}`).toBeGreaterThanOrEqual(0.99);
  expect(right / there, `missed: ${missed.slice(0, 10).join(', ')}`).toBeGreaterThanOrEqual(0.95);
});
