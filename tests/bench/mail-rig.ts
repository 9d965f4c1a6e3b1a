import type { Frame, Page } from 'playwright';

import type { ExtensionBrowser } from '../e2e/extension.ts';
import { sidebarOf } from '../e2e/sidebar.ts';
import { nora } from '../practice/letters.ts';
import { PracticeMailbox, practiceOrigin } from '../practice/mailbox.ts';
import { bundled } from './browser.ts';
import { addressesOf, nameOf } from './world.ts';

/** A mailbox whose mails are from people of the data, with our sidebar docked beside it. */
export interface MailRig {
  page: Page;
  sidebar: Frame;
  /** Opens the mail from this contact, as a click in the list does. */
  open(contact: number): Promise<void>;
  close(): Promise<void>;
}

export const keyOf = (contact: number) => `bench-${contact}`;

/** A mailbox with a mail from each of these people of the data. */
export function mailboxWith(contacts: readonly number[]): PracticeMailbox {
  const practice = new PracticeMailbox({ delay: 0 });
  for (const contact of contacts)
    practice.add({
      key: keyOf(contact),
      subject: `Delivery to store ${contact}`,
      letters: [
        {
          from: { name: nameOf(contact), email: addressesOf(contact)[0] ?? '' },
          to: [nora],
          hoursAgo: 20 + contact / 1_000,
          body: 'Could you send the revised terms?\nThe pilot went well and the team is happy.',
        },
      ],
    });
  return practice;
}

/** `watched` is one of our files that runs in every frame before anything else does. */
export async function openMailbox(
  browser: ExtensionBrowser,
  contacts: readonly number[],
  watched: string,
): Promise<MailRig> {
  const practice = mailboxWith(contacts);
  // Which a browser does once in idle time, and for seconds at a million rows.
  const worker = await browser.worker();
  await worker.evaluate(() => chrome.storage.session.set({ rowsCounted: true }));
  const page = await browser.context.newPage();
  await page.route(`${practiceOrigin}/**`, (route, request) =>
    route.fulfill(practice.answer(request.url())),
  );
  await page.addInitScript({ content: await bundled(watched) });
  await page.goto(practice.url(keyOf(contacts[0] ?? 0)));
  await page.bringToFront();
  const sidebar = await sidebarOf(page);
  return {
    page,
    sidebar,
    open: (contact) =>
      page.evaluate(
        (hash) => {
          location.hash = hash;
        },
        practice.hash(keyOf(contact)),
      ),
    close: () => page.close(),
  };
}
