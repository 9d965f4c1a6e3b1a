import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { parseEmail } from '#lib/domain/email.ts';

import { type ExtensionBrowser, launchExtension } from './extension.ts';
import { keepPictures } from './keep-pictures.ts';
import { StoreInBrowser } from './store.ts';
import { until } from './until.ts';

let browser: ExtensionBrowser;
let store: StoreInBrowser;
let page: Page;

const two = (part: number) => String(part).padStart(2, '0');
const day = (ahead: number): string => {
  const at = new Date();
  at.setDate(at.getDate() + ahead);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
const task = async (id: string) => (await store.rows('tasks')).find((one) => one.id === id);

beforeAll(async () => {
  browser = await launchExtension({ viewport: { width: 420, height: 900 } });
  store = new StoreInBrowser(browser);
  const ann = parseEmail('ann.lee@acme.example');
  if (!ann) throw new Error('no address');
  await store.put([
    {
      table: 'contacts',
      id: 'ann',
      set: { displayName: 'Ann Lee', emails: [{ value: ann }] },
    },
    {
      table: 'tasks',
      id: 'late',
      set: { title: 'Send the contract', due: day(-3), contactIds: ['ann'] },
    },
    {
      table: 'tasks',
      id: 'later-today',
      set: { title: 'Ring the mill', due: day(0), contactIds: [] },
    },
  ]);
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.openPage('sidepanel.html');
  await page.bringToFront();
});
afterEach(async ({ task: { result, name } }) => {
  if (result?.state === 'fail') await keepPictures(browser, name);
  await page.close();
});

const badge = async () => (await browser.worker()).evaluate(() => chrome.action.getBadgeText({}));
const shown = async () =>
  (await browser.worker()).evaluate(async () =>
    Object.keys((await chrome.notifications.getAll()) as object),
  );

test('a call is logged by the form, without a mouse, with what comes next', async () => {
  await page.getByRole('button', { name: 'Log a call…' }).click();
  await page.getByRole('combobox', { name: 'With whom? Find a contact' }).fill('ann');
  await page.getByRole('option', { name: /Ann Lee/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'With whom' }).getByText('Ann Lee').waitFor();
  await page.getByRole('textbox', { name: 'What was said' }).fill('wants 40 seats');
  await page.getByRole('textbox', { name: 'Minutes' }).fill('12');
  await page.getByRole('textbox', { name: 'What to do' }).fill('Quote for 40 seats');
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('status').getByText('Logged with Ann Lee').waitFor();
  expect(await store.rows('interactions')).toMatchObject([
    {
      channel: 'call',
      direction: 'out',
      duration: 12,
      text: 'wants 40 seats',
      contactIds: ['ann'],
    },
  ]);
  await page.getByRole('region', { name: 'Next 7 days' }).getByText('Quote for 40 seats').waitFor();
});

test('an overdue follow-up is on the toolbar, is put off by its menu, ticked off, and gone from the toolbar', async () => {
  const overdue = page.getByRole('region', { name: 'Overdue' });
  await overdue.getByText('3 days late').waitFor();
  // Something has to change before the background counts anew; the put itself was nobody's page.
  await page.getByRole('button', { name: 'Put off or change: Ring the mill' }).click();
  await page.getByRole('menuitem', { name: 'Three days' }).click();
  await until('the toolbar says 1', async () => (await badge()) === '1');
  await overdue.getByRole('button', { name: 'Put off or change: Send the contract' }).click();
  await page.getByRole('menuitem', { name: 'One day' }).click();
  await until('it is put off', async () => (await task('late'))?.due === day(1));
  await until('the toolbar says nothing', async () => (await badge()) === '');
  await page.getByRole('checkbox', { name: /Send the contract/ }).click();
  await until('it is done', async () => (await task('late'))?.doneAt !== undefined);
  await page.getByRole('button', { name: 'Undo' }).click();
  await until('it is open again', async () => {
    const found = await task('late');
    return found && found.doneAt === undefined;
  });
});

test('a reminder rings at its time, though the worker was stopped, and only once', async () => {
  await store.put([
    {
      table: 'tasks',
      id: 'ring',
      set: { title: 'Call the mill', remindAt: Date.now() + 4_000, contactIds: ['ann'] },
    },
  ]);
  await until('an alarm is set for it', async () =>
    (await browser.worker()).evaluate(async () => {
      const alarm = await chrome.alarms.get('reminders');
      return alarm !== undefined && alarm.scheduledTime < Date.now() + 10_000;
    }),
  );
  await browser.killWorker();
  await until('it rings', async () => (await shown()).includes('ring'));
  const rung = await (await browser.worker()).evaluate(() => chrome.storage.local.get('rung'));
  expect(rung['rung']).toHaveLength(1);
});
