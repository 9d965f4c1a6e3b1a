import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import type { ExtensionBrowser } from '../extension.ts';
import { keepPictures } from '../keep-pictures.ts';
import { mails, type RigMail } from './mails.ts';
import { Roundcube, type Way, ways, startBrowser } from './roundcube.ts';
import { cardOf, headingOf, peopleIn, watchBoth } from './sidebar-facts.ts';

/* A real Roundcube, and nobody in the database: who is it from, and never anybody else. */

let browser: ExtensionBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(browser, task.name);
});
afterAll(() => browser.close());

const { machine, ...withPerson } = mails;
const openedBy: Record<Way, readonly RigMail[]> = {
  preview: Object.values(withPerson),
  page: Object.values(withPerson),
  window: [mails.plain, mails.many, mails.sent],
};

describe.each(['en_US', 'zh_TW'] as const)('in Roundcube in %s', (language) => {
  test.each(ways)('every mail opened as %s shows whom it is about', async (way) => {
    const roundcube = await Roundcube.signIn(browser, 'alice', language);
    for (const mail of openedBy[way]) {
      await roundcube.open(mail, way);
      await cardOf(roundcube.page, mail.person);
      if (way === 'window') await roundcube.page.close();
    }
  });
});

describe('in the mailbox of a rep', () => {
  let roundcube: Roundcube;
  beforeAll(async () => {
    roundcube = await Roundcube.signIn(browser, 'alice');
  });

  test('in a quick run through all mails nobody is on the card whose mail is not there', async () => {
    await roundcube.open(mails.plain);
    const sidebar = await cardOf(roundcube.page, mails.plain.person);
    const noted = await watchBoth(sidebar, roundcube.page);
    const inbox = Object.values<RigMail>(withPerson).filter(({ folder }) => !folder);
    // First faster than Roundcube follows, then each as soon as the one before is there.
    for (const mail of inbox) await roundcube.click(mail);
    // Two clicks on one row within half a second are a double click to Roundcube, which leaves the list.
    const ended = Date.now();
    await expect.poll(() => Date.now() - ended).toBeGreaterThan(700);
    for (const mail of [...inbox, mails.vcard]) {
      await roundcube.click(mail);
      await roundcube.previewShows(mail);
    }
    await cardOf(roundcube.page, mails.vcard.person);

    const { headings, senders } = await noted();
    const persons = new Set(inbox.map(({ person }) => person));
    for (const { at, text } of headings.filter((heading) => persons.has(heading.text))) {
      // Who was in the preview at that moment, or went so shortly before that the card cannot know yet.
      const left = (index: number) => senders[index + 1]?.at ?? Infinity;
      const possible = senders
        .filter((sender, index) => sender.at <= at && left(index) > at - 1_000)
        .map(({ text: from }) => inbox.find((mail) => mail.from === from)?.person);
      expect(possible).toContain(text);
    }
    expect(await headingOf(sidebar)).toBe(mails.vcard.person);
  });

  test('going back and forth between pages shows each time who is there', async () => {
    await roundcube.open(mails.plain, 'page');
    await cardOf(roundcube.page, mails.plain.person);
    await roundcube.open(mails.chinese, 'page');
    await cardOf(roundcube.page, mails.chinese.person);
    await roundcube.page.goBack();
    await roundcube.page.goBack();
    await cardOf(roundcube.page, mails.plain.person);
    await roundcube.page.goForward();
    await roundcube.page.goForward();
    await cardOf(roundcube.page, mails.chinese.person);
  });

  test('closing a mail leaves nobody behind', async () => {
    await roundcube.open(mails.plain);
    const sidebar = await cardOf(roundcube.page, mails.plain.person);
    await roundcube.page.getByRole('treeitem', { name: 'Sent' }).getByRole('link').click();
    await sidebar.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  });

  test('two tabs show two people', async () => {
    const other = await roundcube.anotherTab();
    await roundcube.open(mails.plain);
    await other.open(mails.chinese);
    await cardOf(other.page, mails.chinese.person);
    await roundcube.page.bringToFront();
    await cardOf(roundcube.page, mails.plain.person);
    await roundcube.open(mails.vcard);
    await cardOf(roundcube.page, mails.vcard.person);
    await other.page.bringToFront();
    await cardOf(other.page, mails.chinese.person);
    await other.page.close();
    await roundcube.page.bringToFront();
  });

  test('a machine is nobody to log', async () => {
    await roundcube.open(machine);
    const sidebar = await cardOf(roundcube.page, 'Nobody to look up here');
    // A call may be logged beside it, as beside anything.
    const buttons = sidebar.getByRole('button', { name: /^(Log this email|Add and log)/ });
    expect(await buttons.count()).toBe(0);
  });

  test('a display name that poses as another address is not believed', async () => {
    await roundcube.open(mails.spoof);
    const sidebar = await cardOf(roundcube.page, 'mallory@evil.example');
    expect(await sidebar.locator('body').innerText()).not.toContain('globex');
    expect(await sidebar.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('');
  });

  test('markup in a name is only text', async () => {
    await roundcube.open(mails.hostile);
    const sidebar = await cardOf(roundcube.page, mails.hostile.person);
    expect(await sidebar.locator('main img').count()).toBe(0);
    expect(await sidebar.getByRole('textbox', { name: 'Email' }).inputValue()).toBe(
      'x@evil.example',
    );
  });

  test('an international domain is one company, named by nobody who cannot read it', async () => {
    await roundcube.open(mails.german);
    const sidebar = await cardOf(roundcube.page, 'Jürgen Müller');
    await sidebar.getByRole('textbox', { name: 'Company' }).waitFor();
    expect(await sidebar.getByRole('textbox', { name: 'Company' }).inputValue()).toBe('');
    expect(await peopleIn(sidebar)).toEqual(['Jürgen Müller', 'Carla Gómez']);
  });

  test('a mail of one’s own shows whom it went to, outsiders before colleagues', async () => {
    await roundcube.open(mails.sentToColleague);
    expect(await peopleIn(await cardOf(roundcube.page, '张伟'))).toEqual(['张伟', 'Bob Builder']);
  });
});
