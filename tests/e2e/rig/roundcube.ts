import type { Locator, Page } from 'playwright';

import { type ExtensionBrowser, launchExtension, type LaunchOptions } from '../extension.ts';
import { until } from '../until.ts';
import { Imap } from './imap.ts';
import type { RigMail } from './mails.ts';

/** The Roundcube to test against; a build has to hold its origin as granted. */
export const rigUrl = process.env['SIDECARD_RIG_URL'] ?? '';
const imapPort = Number(process.env['SIDECARD_RIG_IMAP_PORT'] ?? 18_143);

/**
 * How a mail is opened. Roundcube's own skin beside the list only: it overrules the settings `desktop` and `list`, and
 * shows a mail on a page of its own after a double click or Enter, and in a window of its own.
 */
export const ways = ['preview', 'page', 'window'] as const;
export type Way = (typeof ways)[number];

export type Language = 'en_US' | 'zh_TW';
export type User = 'alice' | 'bob';

export const addressOf = (user: User): string => `${user}@example.test`;
const passwordOf = (user: User): string => `${user}-pw`;

export const imap = (user: User): Promise<Imap> =>
  Imap.login(new URL(rigUrl).hostname, imapPort, addressOf(user), passwordOf(user));

/** A browser without the page that says welcome: what is behind another page is drawn every other second only. */
export async function startBrowser(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const browser = await launchExtension(options);
  await (await browser.welcomePage()).close();
  return browser;
}

/** A tab with a user's mailbox in it, driven as the user does. */
export class Roundcube {
  /** Where the mail that was opened last is: this tab, or a window of its own. */
  page: Page;
  readonly #list: Page;

  constructor(page: Page) {
    this.page = page;
    this.#list = page;
  }

  /** Signs in as nobody else, and in Roundcube's own settings sets its language. */
  static async signIn(
    browser: ExtensionBrowser,
    user: User,
    language: Language = 'en_US',
  ): Promise<Roundcube> {
    const page = await browser.context.newPage();
    await page.context().clearCookies();
    await page.goto(rigUrl);
    await page.fill('[name=_user]', addressOf(user));
    await page.fill('[name=_pass]', passwordOf(user));
    await page.click('#rcmloginsubmit');
    await page.waitForSelector('body.task-mail');
    await setLanguage(page, language);
    await page.bringToFront();
    const roundcube = new Roundcube(page);
    await roundcube.list();
    return roundcube;
  }

  /** Another tab of the same session. */
  async anotherTab(): Promise<Roundcube> {
    const other = new Roundcube(await this.#list.context().newPage());
    await other.list();
    return other;
  }

  async list(folder = 'INBOX'): Promise<void> {
    await this.#list.goto(`${rigUrl}?_task=mail&_mbox=${folder}`);
    await this.#list.locator('#messagelist tbody tr.message').first().waitFor();
  }

  /** The row of a mail in the list. One without a subject goes by its sender: what stands there depends on the language. */
  row({ subject, from }: RigMail): Locator {
    const rows = this.#list.locator('#messagelist tbody tr.message');
    return subject === ''
      ? rows.filter({ hasText: from })
      : rows
          .filter({ has: this.#list.locator('.subject a').getByText(subject, { exact: true }) })
          // Replies that other tests sent bear the same subject and stand above it.
          .last();
  }

  /** Opens a mail of the list without waiting for it. */
  click = (mail: RigMail): Promise<void> => this.row(mail).locator('td.subject').click();

  /** Waits for the preview, not for what anybody makes of it. */
  async previewShows({ subject, from }: RigMail): Promise<void> {
    const preview = this.#list.frameLocator('#messagecontframe');
    const sender = preview.locator(`.header.from .rcmContactAddress[title="${from}"]`);
    await preview
      .locator('#message-header')
      .filter({ has: sender })
      .locator('h2.subject')
      .filter({ hasText: subject })
      .waitFor({ state: 'attached' });
  }

  async open(mail: RigMail, way: Way = 'preview'): Promise<void> {
    const { folder = 'INBOX' } = mail;
    this.page = this.#list;
    const hasList = await this.#list.locator('#messagelist').isVisible();
    const shown = new URL(this.#list.url()).searchParams.get('_mbox');
    if (!hasList || shown !== folder) await this.list(folder);
    if (way === 'page') {
      await this.row(mail).locator('td.subject').dblclick();
      return this.#list.waitForURL(/_action=show/);
    }
    await this.click(mail);
    if (way === 'preview') return;
    // Not by the button: Chromium 156 crashes, with no extension too, when a page opens its second window.
    const button = this.#list.frameLocator('#messagecontframe').locator('h2.subject a.extwin');
    const address = new URL((await button.getAttribute('href')) ?? '', rigUrl);
    this.page = await this.#list.context().newPage();
    await this.page.goto(`${address.href}&_extwin=1`);
  }
}

async function setLanguage(page: Page, language: Language): Promise<void> {
  const settings = `${rigUrl}?_task=settings&_action=edit-prefs&_section=general`;
  const select = page.locator('select[name=_language]');
  await page.goto(settings);
  if ((await select.inputValue()) === language) return;
  // The skin draws a menu of its own over the list.
  await select.selectOption(language, { force: true });
  await page.locator('button.submit').click();
  await until(`Roundcube speaks ${language}`, async () => {
    await page.goto(settings);
    return (await select.inputValue()) === language;
  });
}
