import { beforeEach, expect, test } from 'vitest';

import { forgetEverything } from '../fake-browser.ts';
import { noteHealth } from '#lib/platform/note-health.ts';
import { siteHealth, watchSiteHealth } from '#lib/platform/site-health.ts';

beforeEach(forgetEverything);

test('the last good and the last failed reading of a webmail are both kept', async () => {
  await noteHealth('gmail', { read: 'well', at: 1, health: { main: 1, message: [0, 3] } });
  await noteHealth('gmail', { read: 'lost', at: 2, health: { main: 0 } });
  await noteHealth('roundcube', { read: 'well', at: 3, health: {} });
  expect(await siteHealth()).toEqual(
    new Map([
      [
        'gmail',
        {
          well: { at: 1, health: { main: 1, message: [0, 3] } },
          lost: { at: 2, health: { main: 0 } },
        },
      ],
      ['roundcube', { well: { at: 3, health: {} } }],
    ]),
  );
});

test('damage to what is stored costs only itself', async () => {
  await browser.storage.local.set({
    'health:gmail': { well: { at: 'yesterday' }, lost: { at: 5, health: { main: 0 } } },
    'health:outlook': 'nonsense',
    settings: { language: 'en' },
  });
  expect(await siteHealth()).toEqual(
    new Map([['gmail', { lost: { at: 5, health: { main: 0 } } }]]),
  );
});

test('whoever shows it hears of a new reading, and of nothing else', async () => {
  let heard = 0;
  watchSiteHealth(() => (heard += 1));
  await browser.storage.local.set({ settings: {} });
  expect(heard).toBe(0);
  await noteHealth('gmail', { read: 'well', at: 1, health: {} });
  expect(heard).toBe(1);
});

declare const browser: {
  storage: { local: { set(values: Record<string, unknown>): Promise<void> } };
};
