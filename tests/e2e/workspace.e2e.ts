import { readFile } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { keepPictures } from './keep-pictures.ts';
import { StoreInBrowser } from './store.ts';
import { until } from './until.ts';

let browser: ExtensionBrowser;
let store: StoreInBrowser;
let complaints: string[];
beforeEach(async () => {
  browser = await launchExtension({ viewport: { width: 1280, height: 800 } });
  store = new StoreInBrowser(browser);
  complaints = [];
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(browser, task.name);
  await browser.close();
  expect(complaints).toEqual([]);
});

async function open(hash: string): Promise<Page> {
  const page = await browser.openPage(`workspace.html#/${hash}`);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.locator('h1').first().waitFor();
  return page;
}

const goTo = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Workspace' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

const contactCount = async (): Promise<number> => (await store.rows('contacts')).length;

test('installing opens the first-run page, which leads over sample data into the workspace', async () => {
  const page = await until('the first-run page is open', async () =>
    browser.context.pages().find((one) => one.url().endsWith('workspace.html#/welcome')),
  );
  await page.getByRole('button', { name: 'Load sample data' }).click();
  await page.getByText('Sample data loaded').waitFor();
  await page.getByRole('link', { name: 'Open the workspace' }).click();
  await page.getByRole('region', { name: 'Logged last' }).getByRole('listitem').first().waitFor();
  await goTo(page, 'Contacts');
  await page.getByRole('option').first().waitFor();
  expect(await contactCount()).toBeGreaterThan(30);
});

test('no page has anything that assistive technology stumbles over, light, dark, wide or narrow', async () => {
  await store.loadSample();
  const [contact] = await store.rows('contacts');
  const [company] = await store.rows('companies');
  const places = [
    ['today', 'Today'],
    ['contacts', 'Contacts'],
    [`contacts/${contact?.id}`, contact?.displayName ?? ''],
    ['contacts/new', 'New contact'],
    ['contacts/deleted', 'Recently deleted'],
    ['companies', 'Companies'],
    [`companies/${company?.id}`, company?.name ?? ''],
    ['data', 'Data'],
    ['settings', 'Settings'],
    ['welcome', 'See who wrote'],
  ] as const;
  const page = await open('today');
  const found: unknown[] = [];
  for (const [appearance, width] of [
    ['light', 1280],
    ['dark', 1280],
    ['light', 400],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate((look) => {
      document.documentElement.dataset['appearance'] = look;
    }, appearance);
    for (const [hash, heading] of places) {
      await page.evaluate((to) => {
        location.hash = `#/${to}`;
      }, hash);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(passes.length).toBeGreaterThan(10);
      for (const { id, nodes } of violations)
        found.push({ hash, appearance, width, id, at: nodes[0]?.html.slice(0, 200) });
    }
  }
  expect(found).toEqual([]);
}, 240_000);

test('without a mouse: find somebody, open, rename, delete, bring back', async () => {
  await store.loadSample();
  const page = await open('contacts');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('li cha');
  await page.getByText('1 found').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Li Chang' }).waitFor();
  await until('the heading has the focus', () =>
    page.evaluate(() => document.activeElement?.textContent === 'Li Chang'),
  );
  await page.getByRole('button', { name: 'Edit Li Chang' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Lily Chang');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Lily Chang' }).waitFor();
  await page.getByRole('button', { name: 'Delete Lily Chang' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('This record was deleted').waitFor();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Delete Lily Chang' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Lily Chang' }).waitFor();
  // Thirty looks at a page of two hundred rows.
}, 180_000);

test('of five thousand contacts a few dozen rows are in the page, and the last one is a key away', async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    table: 'contacts' as const,
    id: `many-${index}`,
    set: { displayName: `Person ${String(index).padStart(5, '0')}`, emails: [] },
  }));
  await store.put(many);
  const page = await open('contacts');
  await page.getByRole('option').first().waitFor();
  const list = page.getByRole('listbox', { name: 'Contacts' });
  await list.locator('[aria-setsize="5000"]').first().waitFor();
  await list.focus();
  await page.keyboard.press('End');
  await page.getByRole('option', { name: 'Person 04999' }).waitFor();
  expect(await page.getByRole('option').count()).toBeLessThan(60);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Person 04999' }).waitFor();
});

test('everything goes into a file, away from every tab, and comes back out of the file', async () => {
  await store.loadSample();
  const before = await contactCount();
  const other = await open('today');
  const page = await open('data');
  await page.getByRole('button', { name: 'Save a backup, then delete everything…' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup, then delete everything…' }).click(),
  ]);
  const file = await readFile(await download.path());
  expect(download.suggestedFilename()).toMatch(/^sidecard-\d{4}-\d\d-\d\d\.json$/);
  await page.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'See who wrote' }).waitFor();
  await other.getByText('Everything was deleted in another tab').waitFor();
  await other.getByRole('button', { name: 'Begin anew' }).click();
  await other.getByText('Nothing is due today').waitFor();
  expect(await contactCount()).toBe(0);

  await page.getByRole('link', { name: 'Open the workspace' }).click();
  await goTo(page, 'Data');
  await page.locator('input[type=file]').setInputFiles({
    name: download.suggestedFilename(),
    mimeType: 'application/json',
    buffer: file,
  });
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByText(/\d+ records restored/).waitFor();
  expect(await contactCount()).toBe(before);
  await page.getByRole('button', { name: /^Undo: Restored from a backup file/ }).click();
  await page.getByText('Undone', { exact: true }).waitFor();
  expect(await contactCount()).toBe(0);
});

test('the settings hold, in every tab and after a reload, and change language and colours at once', async () => {
  const other = await open('contacts');
  const page = await open('settings');
  await page.getByRole('textbox', { name: 'Address or domain' }).fill('bank.example');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Remove bank.example' }).waitFor();
  await page.getByRole('combobox', { name: 'Appearance' }).selectOption('dark');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh_TW');
  await page.getByRole('heading', { level: 1, name: '設定' }).waitFor();
  await other.getByRole('heading', { level: 1, name: '聯絡人' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: '移除 bank.example' }).waitFor();
  const looks = await page.evaluate(() => [
    document.documentElement.lang,
    getComputedStyle(document.documentElement).colorScheme,
  ]);
  expect(looks).toEqual(['zh-TW', 'dark']);
});
