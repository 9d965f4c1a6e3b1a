import { afterEach, beforeEach, expect, test } from 'vitest';

import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { keepPictures } from './keep-pictures.ts';
import { StoreInBrowser } from './store.ts';
import { until } from './until.ts';

let browser: ExtensionBrowser;
beforeEach(async () => {
  browser = await launchExtension({ viewport: { width: 1280, height: 800 } });
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await keepPictures(browser, task.name);
  await browser.close();
});

test('after an idle moment the lists forgive a slip, which only the search index does', async () => {
  await new StoreInBrowser(browser).put([
    { table: 'contacts', id: 'ann', set: { displayName: 'Ann Richardson', emails: [] } },
    { table: 'contacts', id: 'bob', set: { displayName: 'Bob Stone', emails: [] } },
  ]);
  const page = await browser.openPage('workspace.html#/contacts');
  await page.bringToFront();
  await page.getByRole('option').first().waitFor();
  await page.getByRole('searchbox').fill('Ricahrdson');
  // The list is asked again with each write only; a letter more asks, too.
  await until('the slip is forgiven', async () => {
    await page.getByRole('searchbox').fill('Ricahrdso');
    await page.getByRole('searchbox').fill('Ricahrdson');
    return (await page.getByRole('option').allTextContents()).some((row) => row.includes('Ann'));
  });
  expect(await page.getByRole('option').count()).toBe(1);
});
