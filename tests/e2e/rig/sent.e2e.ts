import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Settings } from '#lib/domain/settings.ts';

import type { ExtensionBrowser } from '../extension.ts';
import { keepPictures } from '../keep-pictures.ts';
import { StoreInBrowser } from '../store.ts';
import { until } from '../until.ts';
import { logStatus, sidebarOf } from '../sidebar.ts';
import { mails } from './mails.ts';
import { sentCount, sentRecord } from './outbox.ts';
import {
  imap,
  type Language,
  rigUrl,
  Roundcube,
  startBrowser,
  type Way,
  ways,
} from './roundcube.ts';
import { cardOf } from './sidebar-facts.ts';

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
  await page.locator('a.reply:not(.disabled):visible').first().click();
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

test('a reply from a narrow screen, where no sidebar is open, is logged as well', async () => {
  const roundcube = await Roundcube.signIn(browser, 'alice', 'zh_TW');
  const page = await reply(roundcube, 'page');
  await page.setViewportSize({ width: 420, height: 800 });
  await page.reload();
  await page.locator('#composebody').waitFor();
  await write(page, 'From the train.');
  await page.locator('.send').locator('visible=true').first().click();
  await sentRecord(before, 'From the train.');
  await until('the reply is logged', async () => (await sentLogs()).length === 1);
});

test('a draft that was saved, and a reply that was left, are not logged', async () => {
  const roundcube = await Roundcube.signIn(browser, 'alice');
  const page = await reply(roundcube, 'page');
  await write(page, 'Only a draft.');
  await page.locator('a.save.draft').first().click();
  await page.locator('#messagestack .confirmation').waitFor();
  // Roundcube asks before it lets go of what was written after that.
  page.on('dialog', (dialog) => void dialog.accept());
  await write(page, 'Not even a draft.');
  await page.goto(`${rigUrl}?_task=mail&_mbox=INBOX`);

  // What is sent after it is logged, and nothing but that.
  const next = await reply(roundcube, 'page');
  await write(next, 'This one goes out.');
  await send(next);
  await sentRecord(before, 'This one goes out.');
  const logs = await until('the reply is logged', async () => {
    const found = await sentLogs();
    return found.length > 0 ? found : null;
  });
  expect(logs.map(({ text }) => text)).toEqual(['This one goes out.']);
  expect(sentCount() - before).toBe(1);
});

test('one press logs the reply and asks for a reminder, which the answer ticks off', async () => {
  await choose({ logSent: 'chosen' });
  const server = await imap('alice');
  const roundcube = await Roundcube.signIn(browser, 'alice');
  const page = await reply(roundcube, 'page');
  const sidebar = await cardOf(page, 'Carla Gómez');
  await until('the reminder is chosen', async () => {
    const days = sidebar.getByRole('button', { name: '3 days', exact: true });
    if ((await days.getAttribute('aria-pressed')) !== 'true') await days.click({ timeout: 2_000 });
    await sidebar
      .getByRole('status')
      .filter({ hasText: 'Will be logged when sent' })
      .waitFor({ timeout: 1_000 });
    return true;
  });
  const words = `Can you tell us by Friday? ${Date.now()}`;
  await write(page, words);
  await send(page);
  const record = await sentRecord(before, words);
  const [task] = await until('the reminder is there', async () => {
    const tasks = await store.rows('tasks');
    return tasks.length > 0 ? tasks : null;
  });
  const [log] = await sentLogs();
  expect(task).toMatchObject({
    title: 'No answer yet: Re: Proposal for Initech',
    contactIds: ['carla'],
    interactionId: log?.id,
    madeBy: 'noAnswer',
  });
  expect(log?.dedupeKey).toMatch(/^draft:roundcube:/);

  // The mail in the folder for sent ones is the one that was logged, and gives the log its lasting name.
  const messageId = /^Message-ID: <([^>]+)>/im.exec(record.source)?.[1] ?? '';
  // A click that comes while Roundcube draws its list is lost to it; whoever clicks would click again.
  await until(
    'the log knows its mail',
    async () => {
      await roundcube.list('Sent');
      await page.locator('#messagelist tbody tr.message').first().locator('td.subject').click();
      await until(
        'it is shown as logged',
        async () => {
          const shown = await sidebarOf(page);
          return (await logStatus(shown).count()) > 0;
        },
        10_000,
      );
      const [known, ...more] = await sentLogs();
      expect(more).toEqual([]);
      return known?.dedupeKey?.startsWith('draft:') === false;
    },
    60_000,
  );

  const answer = `answer-${Date.now()}@initech.example`;
  await server.put(
    'INBOX',
    [
      'From: "Carla Gómez" <carla+crm@initech.example>',
      'To: alice@example.test',
      'Subject: Re: Proposal for Initech',
      `Date: ${new Date(Date.now() + 60_000).toUTCString()}`,
      `Message-ID: <${answer}>`,
      `In-Reply-To: <${messageId}>`,
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Yes, on Thursday.',
      '',
    ].join('\r\n'),
  );
  await until(
    'the answer was seen',
    async () => {
      await roundcube.list('INBOX');
      await page
        .locator('#messagelist tbody tr.message')
        .filter({ hasText: 'Proposal for Initech' })
        .first()
        .locator('td.subject')
        .click();
      return until(
        'the reminder is done',
        async () => {
          const [done] = await store.rows('tasks');
          return done?.doneAt !== undefined;
        },
        15_000,
      );
    },
    60_000,
  );
  await server.remove('INBOX', answer);
  server.close();
});
