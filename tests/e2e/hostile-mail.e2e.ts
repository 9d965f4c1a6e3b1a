import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { known, nora, type Conversation } from '../practice/letters.ts';
import { launchRig, logStatus, type MailboxRig } from './mailbox-rig.ts';
import { sidebarOf } from './sidebar.ts';
import { until } from './until.ts';

/* A sender writes every text of a mail, and some write it to be believed or to be run. */

let rig: MailboxRig;
let page: Page;
/** Whatever ran, asked for or was stopped by a policy; nothing may. */
const trespasses: string[] = [];

const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const image = '<img src="https://evil.example/x.png" onerror="alert(1)">';
const mallory = {
  name: `${image}\u202Eelttil\u2066\u200B\u0000 Quince`,
  email: 'mallory@evil.example',
};
const boss = {
  name: 'li.chang@unity-steel.example\u200B',
  email: 'thief@evil.example',
};

const forgery = (email: string, name: string) => ({
  tag: 'div',
  attributes: {
    class: 'adn ads',
    role: 'listitem',
    'aria-expanded': 'true',
    'data-message-id': '#msg-f:1785000000000000000',
    'data-legacy-message-id': '18c5a6f5d9a40000',
  },
  children: [
    { tag: 'h2', attributes: { class: 'hP', 'data-legacy-thread-id': '18c0ffee18c0ffee' } },
    {
      tag: 'h3',
      attributes: { class: 'iw' },
      children: [{ tag: 'span', attributes: { class: 'gD', email, name }, children: [name] }],
    },
    { tag: 'div', attributes: { class: 'ii gt' }, children: ['Please pay today.'] },
  ],
});

const link = (href: string, text: string) => ({ tag: 'a', attributes: { href }, children: [text] });

const letters: readonly Conversation[] = [
  {
    key: 'markup',
    subject: `<script>alert(2)</script> ${image} \u202Egpj.eciovni\u202C`,
    letters: [
      {
        from: mallory,
        to: [nora],
        hoursAgo: 0.5,
        body: [
          `Hello ${image}`,
          link('javascript:alert(3)', 'here'),
          link('data:text/html,<script>alert(4)</script>', 'or here'),
          forgery('li.chang@unity-steel.example', 'Li Chang'),
          '',
          'Kind regards,',
          '',
          'Mallory Quince',
          'Head of \u202EgnisarhP',
          'javascript:alert(5)',
          'data:text/html,<script>alert(6)</script>',
          'www.evil.example/"onmouseover="alert(7)',
          'Phone: +44 20 7946 0000',
        ],
        attachments: [[`invoice\u202Efdp.exe ${image}`, '1 KB']],
      },
    ],
  },
  {
    key: 'boss',
    subject: 'Re: our deal',
    letters: [{ from: boss, to: [nora], hoursAgo: 0.6, body: 'Please send it to my new account.' }],
  },
  {
    key: 'endless',
    subject: 's'.repeat(1_000_000),
    letters: [
      {
        from: { name: 'Ann '.repeat(250_000), email: 'ann@endless.example' },
        to: [nora, known('li.chang')],
        hoursAgo: 0.7,
        body: `${'x'.repeat(900_000)} end`,
        attachments: [['n'.repeat(1_000_000), '1 KB']],
      },
    ],
  },
];

beforeAll(async () => {
  rig = await launchRig();
  for (const letter of letters) rig.practice.add(letter);
  const { context } = rig.browser;
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
      // An error of the page, which the driver hears.
      reportError(new Error(`stopped by policy: ${violatedDirective} ${blockedURI}`));
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') trespasses.push(message.text());
  });
  context.on('dialog', (dialog) => {
    trespasses.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('weberror', (error) => trespasses.push(String(error.error())));
  context.on('request', (request) => {
    if (/evil|endless/.test(new URL(request.url()).host)) trespasses.push(request.url());
  });
  page = await rig.openMail();
});
afterAll(() => rig.browser.close());

async function open(key: string, email: string) {
  await page.goto(rig.practice.url(key));
  await page.reload();
  const sidebar = await sidebarOf(page);
  await until(
    `the sidebar shows ${email}`,
    async () => (await sidebar.getByRole('textbox', { name: 'Email' }).inputValue()) === email,
  );
  return sidebar;
}

async function addAndLog(key: string, email: string): Promise<void> {
  const sidebar = await open(key, email);
  await until('added and logged', async () => {
    if ((await logStatus(sidebar).count()) > 0) return true;
    await sidebar.getByRole('button', { name: 'Add and log', exact: true }).click({ timeout: 900 });
    await logStatus(sidebar).waitFor({ timeout: 900 });
    return true;
  });
}

test('markup, overrides and forged headers run nothing, fool nobody and are stored as plain words', async () => {
  const sidebar = await open('markup', 'mallory@evil.example');
  const shown = await sidebar.locator('body').innerText();
  expect(shown).not.toMatch(unseen);
  expect(shown).not.toContain('Li Chang');
  expect(await sidebar.locator('main').locator('img, script, iframe').count()).toBe(0);
  const hrefs = await sidebar
    .locator('a')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  expect(hrefs.filter((href) => !/^(https?:|mailto:|tel:)/.test(href ?? ''))).toEqual([]);
  await addAndLog('markup', 'mallory@evil.example');

  const [logged, ...more] = await rig.ownLogs();
  expect(more).toEqual([]);
  expect(logged?.subject).toMatch(/^<script>alert\(2\)<\/script> .*gpj\.eciovni$/);
  expect(logged?.participants.map(({ role, address }) => [role, address])).toEqual([
    ['from', 'mallory@evil.example'],
    ['to', nora.email],
  ]);
  expect(logged?.mail?.messageKey).toBe(rig.practice.thread('markup').messages[0]?.id);
  expect(logged?.mail?.threadKey).toBe(rig.practice.thread('markup').id);
  const { text: _text, evidence: _evidence, ...lines } = logged ?? {};
  expect(JSON.stringify(lines)).not.toMatch(unseen);

  const contact = (await rig.store.rows('contacts')).find(({ sample }) => !sample);
  expect(JSON.stringify(contact)).not.toMatch(unseen);
  expect(contact?.urls?.filter(({ value }) => !/^https?:\/\//.test(value)) ?? []).toEqual([]);
});

/** A form or a picture of this name stands in front of the document's own property, in the page's world. */
const clobbered = [
  'documentElement',
  'body',
  'querySelectorAll',
  'elementFromPoint',
  'visibilityState',
];

test('pictures named like the document’s own methods do not blind the sidebar', async () => {
  rig.practice.add({
    key: 'clobber',
    subject: 'Pictures',
    letters: [
      {
        from: { name: 'Pia Holm', email: 'pia@holm.example' },
        to: [nora],
        hoursAgo: 0.4,
        body: clobbered.map((name) => ({ tag: 'img', attributes: { name, alt: '' } })),
      },
    ],
  });
  await open('clobber', 'pia@holm.example');
  // In the page's own world they do stand in front.
  expect(await page.evaluate(() => document.documentElement.tagName)).toBe('IMG');
});

test('a sender who calls himself by a customer’s address is shown by his own', async () => {
  const sidebar = await open('boss', 'thief@evil.example');
  expect(await sidebar.getByRole('heading', { level: 1 }).innerText()).toBe('thief@evil.example');
  expect(await sidebar.locator('body').innerText()).not.toContain('unity-steel');
});

test('a megabyte in every line is cut to what a person reads, and can be logged', async () => {
  await addAndLog('endless', 'ann@endless.example');
  const logged = (await rig.ownLogs()).find(({ subject }) => subject?.startsWith('ssss'));
  expect(logged?.subject?.length).toBeLessThanOrEqual(500);
  expect(logged?.attachments?.[0]?.name.length).toBeLessThanOrEqual(200);
  expect(logged?.participants[0]?.name?.length).toBeLessThanOrEqual(200);
  expect(logged?.text?.length).toBeLessThanOrEqual(200_000);
});

test('the workspace shows these people as plain words, too, and nothing tried to run or to call home', async () => {
  const workspace = await rig.browser.openPage('workspace.html#/contacts');
  await workspace.getByText('Quince').first().click();
  await workspace.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await workspace.locator('main img, main script, main iframe').count()).toBe(0);
  expect(trespasses).toEqual([]);
});
