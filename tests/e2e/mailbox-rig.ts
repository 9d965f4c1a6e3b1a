import type { Frame, Page } from 'playwright';

import type { Interaction } from '#lib/domain/interaction.ts';

import { known, nora, type Conversation } from '../practice/letters.ts';
import { PracticeMailbox, practiceOrigin } from '../practice/mailbox.ts';
import { type ExtensionBrowser, launchExtension, type LaunchOptions } from './extension.ts';
import { sidebarOf } from './sidebar.ts';
import { StoreInBrowser } from './store.ts';
import { until } from './until.ts';

/** A browser with the extension, sample data and a practice mailbox. */
export class MailboxRig {
  readonly browser: ExtensionBrowser;
  readonly practice = new PracticeMailbox();
  readonly store: StoreInBrowser;

  constructor(browser: ExtensionBrowser) {
    this.browser = browser;
    this.store = new StoreInBrowser(browser);
  }

  async openMail(key?: string): Promise<Page> {
    const page = await this.browser.context.newPage();
    await page.goto(this.practice.url(key));
    // A browser that was killed brings back what it had open, and that may come to the front; behind it nothing is drawn.
    await page.bringToFront();
    return page;
  }

  /** In a window of its own: two windows are in plain sight at once, two tabs are not. */
  async openMailInWindow(key?: string): Promise<Page> {
    const session = await this.browser.context.browser()?.newBrowserCDPSession();
    const opened = this.browser.context.waitForEvent('page');
    await session?.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    const page = await opened;
    await page.goto(this.practice.url(key));
    return page;
  }

  /** What the user has logged: everything but the sample data. */
  ownLogs = async (): Promise<Interaction[]> =>
    (await this.store.rows('interactions')).filter(({ sample }) => !sample);
}

export async function launchRig(options: LaunchOptions = {}): Promise<MailboxRig> {
  const rig = new MailboxRig(await launchExtension(options));
  await rig.browser.serve(`${practiceOrigin}/**`, (route, request) =>
    route.fulfill(rig.practice.answer(request.url())),
  );
  await rig.store.loadSample();
  return rig;
}

/** Mails of one customer with one open opportunity, so that one click logs each. */
export function addLetters(rig: MailboxRig, name: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const conversation: Conversation = {
      key: `${name}-${at}`,
      subject: `${name} ${at}`,
      letters: [
        {
          from: known('sabine.vogt'),
          to: [nora],
          hoursAgo: 500 + at,
          body: `Letter ${at} about ${name}.`,
        },
      ],
    };
    rig.practice.add(conversation);
    return conversation.key;
  });
}

export const showMail = (rig: MailboxRig, page: Page, key: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, rig.practice.hash(key));

export const logButton = (sidebar: Frame) =>
  sidebar.getByRole('button', { name: 'Log this email', exact: true });
export const logStatus = (sidebar: Frame) =>
  sidebar.getByRole('status').filter({ hasText: /^Logged/ });

/** Presses until the mail is logged: a docked sidebar takes no click before it was in plain sight for a while. */
export async function logOpenMail(page: Page): Promise<Frame> {
  return until('the open mail is logged', async () => {
    const sidebar = await sidebarOf(page);
    if ((await logStatus(sidebar).count()) > 0) return sidebar;
    await logButton(sidebar).click({ timeout: 1_000 });
    await logStatus(sidebar).waitFor({ timeout: 700 });
    return sidebar;
  });
}
