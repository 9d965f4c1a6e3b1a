import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Settings } from '#lib/domain/settings.ts';

import type { ExtensionBrowser } from '../extension.ts';
import { keepPictures } from '../keep-pictures.ts';
import { StoreInBrowser } from '../store.ts';
import { until } from '../until.ts';
import { mails } from './mails.ts';
import { sentCount, sentRecord } from './outbox.ts';
import { type Language, Roundcube, startBrowser, type Way, ways } from './roundcube.ts';

/* What is written, sent, thrown away or kept as a draft in a real Roundcube, against what its mail server was really given. */

let browser: ExtensionBrowser;
let store: StoreInBrowser;
let before = 0;
beforeEach(async () => {
  browser = await startBrowser();
  store = new StoreInBrowser(browser);
  before = sentCount();
  await store.put([
    {
      table: 'contacts',
      id: 'carla',
      set: {
        displayName: 'Carla Gómez',
        emails: [{ value: 'carla+crm@initech.example' as never }],
      },
    },
  ]);
  await choose({ logSent: 'known' });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(browser, task.name);
  await browser.close();
});

/** In the settings, as the workspace would write them. */
async function choose(settings: Partial<Settings>): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(
    (chosen) => (globalThis as never as { chrome: typeof chrome }).chrome.storage.local.set(chosen),
    { settings },
  );
}

/** Opens a reply, in the tab where the mail is or, from a window of its own, in that. */
async function reply(roundcube: Roundcube, way: Way): Promise<Page> {
  await roundcube.open(mails.reply, way);
  const { page } = roundcube;
  if (way === 'preview') await roundcube.previewShows(mails.reply);
  await page.locator('a.reply:not(.disabled)').first().click();
  await page.waitForURL(/_action=compose/);
  await page.locator('#composebody').waitFor();
  return page;
}

async function write(page: Page, words: string): Promise<void> {
  const body = page.locator('#composebody');
  const quoted = await body.inputValue();
  await body.fill(`${words}\n\n${quoted}`);
}

const send = (page: Page) => page.locator('button.send').click();
const sentLogs = async () =>
  (await store.rows('interactions')).filter(({ direction }) => direction === 'out');

const cases: [Way, Language][] = ways.flatMap((way) =>
  (['en_US', 'zh_TW'] as const).map((language): [Way, Language] => [way, language]),
);

test.each(cases)(
  'a reply from the %s in %s is logged once it was sent, as the server got it',
  async (way, language) => {
    const roundcube = await Roundcube.signIn(browser, 'alice', language);
    const page = await reply(roundcube, way);
    const words = `Forty seats it is (${way}, ${language}).`;
    await write(page, words);
    await send(page);

    const record = await sentRecord(before, words);
    const [logged] = await until('the reply is logged', async () => {
      const logs = await sentLogs();
      return logs.length > 0 ? logs : null;
    });
    expect(logged).toMatchObject({ direction: 'out', channel: 'email', contactIds: ['carla'] });
    expect(logged?.text).toBe(words);
    const to = logged?.participants.filter(({ role }) => role !== 'from') ?? [];
    expect(to.map(({ address }) => address)).toEqual(record.to);
    expect(logged?.participants[0]).toMatchObject({ role: 'from', address: record.from });
    expect(record.source).toContain('Subject: Re: Proposal for Initech');
    expect(logged?.subject).toBe('Re: Proposal for Initech');
  },
);
