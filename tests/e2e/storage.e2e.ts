import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Frame, Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { launchRig, logButton, type MailboxRig } from './mailbox-rig.ts';
import { sidebarOf, sidebarWith } from './sidebar.ts';

/* What the user is told when the store cannot be had, and that nothing is written over what is there. */

let rig: MailboxRig;
beforeEach(async () => {
  rig = await launchRig();
});
afterEach(() => rig.browser.close());

/** Does something to the database itself, behind the extension's back. */
async function tamper(change: (database: IDBDatabase) => void, version?: number): Promise<void> {
  const page = await rig.browser.openPage('icon/icon.svg');
  await page.evaluate(
    `new Promise((done, failed) => {
      const opening = indexedDB.open('sidecard'${version ? `, ${version}` : ''});
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const begin = database.transaction.bind(database);
        // A page that goes takes what is not written yet with it.
        const written = [];
        database.transaction = (...of) => {
          const transaction = begin(...of);
          written.push(new Promise((complete) => (transaction.oncomplete = complete)));
          return transaction;
        };
        (${String(change)})(database);
        Promise.all(written).then(() => {
          database.close();
          done();
        });
      };
    })`,
  );
  await page.close();
}

const title = (sidebar: Frame, name: string) => sidebar.getByRole('heading', { name });

test('all site data blocked: the docked sidebar says so and offers the browser’s own panel', async () => {
  const before = await rig.openMail('firewall');
  await sidebarWith(before, 'Sabine Vogt');
  await blockSiteData();
  const page = await rig.openMail('firewall');
  const sidebar = await sidebarOf(page);
  await title(sidebar, 'The browser blocks storage here').waitFor();
  await sidebar.getByText('It works in the browser’s own side panel.').waitFor();
  await sidebar.getByRole('button', { name: 'Open the side panel' }).waitFor();
  expect(await logButton(sidebar).count()).toBe(0);
});

async function blockSiteData(): Promise<void> {
  const version = await rig.browser.context.newPage();
  await version.goto('chrome://version');
  const folder = await version.locator('#profile_path').innerText();
  await rig.browser.context.close();
  const path = join(folder, 'Preferences');
  const preferences = JSON.parse(await readFile(path, 'utf8')) as {
    profile: { default_content_setting_values?: Record<string, number> };
  };
  const block = 2;
  preferences.profile.default_content_setting_values = { cookies: block };
  await writeFile(path, JSON.stringify(preferences));
  await rig.browser.relaunch();
}

async function expectReadOnly(page: Page): Promise<void> {
  const sidebar = await sidebarWith(page, 'Sabine Vogt');
  const banner = sidebar.getByRole('note');
  expect(await banner.innerText()).toContain('Written by a newer Sidecard');
  await sidebar.getByRole('region', { name: 'History' }).getByRole('listitem').first().waitFor();
  expect(await logButton(sidebar).count()).toBe(0);
}

test('a store of a newer schema can be read under a banner and not be written', async () => {
  await tamper((database) => {
    const meta = database.transaction('meta', 'readwrite').objectStore('meta');
    const reading = meta.get('store');
    reading.onsuccess = () => meta.put({ ...reading.result, schema: 99 });
  });
  await expectReadOnly(await rig.openMail('firewall'));
});

test('so can one of a higher version of the database itself', async () => {
  await tamper(() => undefined, 990);
  await expectReadOnly(await rig.openMail('firewall'));
});

test('a schema that rises under an open sidebar refuses its next click in words', async () => {
  const page = await rig.openMail('firewall');
  const sidebar = await sidebarWith(page, 'Sabine Vogt');
  await sidebar.waitForFunction(() => performance.now() > 1_500);
  await tamper((database) => {
    const meta = database.transaction('meta', 'readwrite').objectStore('meta');
    const reading = meta.get('store');
    reading.onsuccess = () => meta.put({ ...reading.result, schema: 99 });
  });
  await page.bringToFront();
  await logButton(sidebar).click();
  const alert = sidebar.getByRole('alert');
  await alert.filter({ hasText: 'A newer Sidecard wrote this database' }).waitFor();
});

test('a table that lost every row, and one that lost some, are called damaged with what is missing', async () => {
  await tamper((database) => {
    const contacts = database.transaction('contacts', 'readwrite').objectStore('contacts');
    const keys = contacts.getAllKeys();
    keys.onsuccess = () => keys.result.slice(0, 3).forEach((key) => contacts.delete(key));
  });
  // The rows are counted once for each start of the browser, which is when such a thing happens.
  await rig.browser.relaunch();
  const page = await rig.openMail('firewall');
  await title(await sidebarOf(page), 'Some records are missing').waitFor();
  const some = await (await sidebarOf(page)).getByRole('listitem').allInnerTexts();
  const [, found, expected] = /^Contacts: (\d+) of (\d+)$/.exec(some.join()) ?? [];
  expect(Number(expected) - Number(found)).toBe(3);

  await tamper((database) => {
    database.transaction('interactions', 'readwrite').objectStore('interactions').clear();
  });
  await page.reload();
  const sidebar = await sidebarOf(page);
  await sidebar.getByText(/^History entries: 0 of \d+$/).waitFor();
  expect(await logButton(sidebar).count()).toBe(0);
});
