import { signal } from '@preact/signals';
import { expect, test } from 'vitest';

import { webmails } from '#lib/domain/webmails.ts';
import type { SiteHealth } from '#lib/view/workspace/host.ts';
import { WebmailsHealth } from '#lib/view/workspace/webmail-health.ts';

import { aHost } from './a-host.ts';

const noon = new Date(2026, 10, 21, 12).getTime();

async function healthFrom(readings: Record<string, SiteHealth>): Promise<WebmailsHealth> {
  const host = aHost();
  host.readings = new Map(Object.entries(readings));
  const health = new WebmailsHealth(host, signal(true));
  await host.settled();
  return health;
}
const gmailFrom = async (reading: SiteHealth) =>
  (await healthFrom({ gmail: reading })).opened.value[0];

test.each<[string, SiteHealth, string]>([
  [
    'all marks where they used to be',
    { well: { at: noon, health: { body: 2, id: [1, 0] } } },
    'well',
  ],
  ['a mark that this mail has not', { well: { at: noon, health: { body: 2, file: 0 } } }, 'well'],
  ['a mark found another way', { well: { at: noon, health: { id: [0, 4] } } }, 'fellBack'],
  ['only failures', { lost: { at: noon, health: { body: 0 } } }, 'lost'],
  [
    'a failure after it was read',
    { well: { at: noon - 1, health: { body: 1 } }, lost: { at: noon, health: { body: 0 } } },
    'lost',
  ],
  [
    'a failure that is over',
    { well: { at: noon, health: { body: 1 } }, lost: { at: noon - 1, health: { body: 0 } } },
    'well',
  ],
])('%s', async (_, reading, state) => {
  expect((await gmailFrom(reading))?.state).toBe(state);
});

test('each mark says how it was found and how often', async () => {
  const gmail = await gmailFrom({ well: { at: noon, health: { main: 1, id: [0, 4], file: 0 } } });
  expect(gmail?.marks).toEqual([
    { name: 'main', state: 'found', hits: 1 },
    { name: 'id', state: 'fellBack', hits: 4 },
    { name: 'file', state: 'missing', hits: 0 },
  ]);
});

test('the report tells counts, the day and the version', async () => {
  const gmail = await gmailFrom({ well: { at: noon, health: { main: 1, id: [0, 4] } } });
  expect(gmail?.report).toBe(
    'site: gmail\nversion: 1.2.3\nread: yes, 2026-11-21\nmain: 1\nid: 0 / 4',
  );
});

test('webmails that were never opened are named, and those of a later version are left out', async () => {
  const { opened, unopened } = await healthFrom({
    gmail: { well: { at: noon, health: {} } },
    somethingNew: { well: { at: noon, health: {} } },
  });
  expect(opened.value.map(({ name }) => name)).toEqual(['Gmail']);
  expect(unopened.value).toEqual(
    webmails.map(({ name }) => name).filter((name) => name !== 'Gmail'),
  );
});
