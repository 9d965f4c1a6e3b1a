/*
 * `npm start`: builds the extension, opens a browser with it, loads the invented customers and shows a practice mailbox.
 * Without a screen it does what a user would do, says in words what came of it, and leaves a picture.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

import type { Frame, Page } from 'playwright';

import { build, projectFolder } from './build.ts';
import { launchExtension, type ExtensionBrowser } from './e2e/extension.ts';
import { logStatus, pressToLog, sidebarWith } from './e2e/sidebar.ts';
import { NoBrowser } from './find-browser.ts';
import { PracticeMailbox, practiceOrigin } from './practice/mailbox.ts';

try {
  process.exitCode = await start();
} catch (error) {
  if (!(error instanceof NoBrowser)) throw error;
  say(error.message);
  process.exitCode = 1;
}

async function start(): Promise<number> {
  say('Building the extension …');
  const built = build('chrome');
  if (!built.ok) {
    say(built.output);
    return 1;
  }
  const headless = !hasScreen() || process.argv.includes('--headless');
  say(headless ? 'Starting a browser without a window …' : 'Starting a browser …');
  const browser = await launchExtension({ headless, viewport: { width: 1440, height: 900 } });
  try {
    const practice = new PracticeMailbox({ layout: 'right' });
    await browser.serve(`${practiceOrigin}/**`, (route, request) =>
      route.fulfill(practice.answer(request.url())),
    );
    await loadSampleData(browser);
    const page = await browser.context.newPage();
    await page.goto(practice.url('renewal'));
    const sidebar = await sidebarWith(page, 'Li Chang');
    if (headless) await tell(page, sidebar);
    else await leaveOpen(browser);
  } finally {
    await browser.close();
  }
  return 0;
}

function hasScreen(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

async function loadSampleData(browser: ExtensionBrowser): Promise<void> {
  const welcome = await browser.welcomePage();
  await welcome.getByRole('button', { name: 'Load sample data' }).click();
  await welcome.getByRole('status').filter({ hasText: 'Sample data loaded' }).waitFor();
}

async function leaveOpen(browser: ExtensionBrowser): Promise<void> {
  say(
    'Read the mails of the practice mailbox; the sidebar stands beside them. Close the browser to end.',
  );
  await new Promise<void>((closed) => {
    browser.context.once('close', () => closed());
  });
}

async function tell(page: Page, sidebar: Frame): Promise<void> {
  const linesOf = async (texts: Promise<string[]>) =>
    (await texts).map((one) => one.replaceAll(/\s*\n\s*/g, ' · ').trim());
  const name = await sidebar.getByRole('heading', { level: 1 }).innerText();
  const standing = await linesOf(
    sidebar.getByRole('list', { name: 'Standing' }).getByRole('listitem').allInnerTexts(),
  );
  const facts = await linesOf(sidebar.locator('dl.facts > div').allInnerTexts());
  const opportunities = await linesOf(
    sidebar
      .getByRole('region', { name: 'Open opportunities' })
      .getByRole('listitem')
      .allInnerTexts(),
  );
  const company = await sidebar.locator('.who-sub').innerText();
  say(`\nOpen mail: ${await page.getByRole('heading', { level: 2 }).first().innerText()}`);
  say(`Recognised: ${name}, ${company.replaceAll(/\s*\n\s*/g, ', ')}`);
  say(`Standing: ${standing.join('; ')}`);
  for (const fact of facts) say(`  ${fact.replace(' · ', ': ')}`);
  say(`Open opportunities: ${opportunities.length}`);
  for (const opportunity of opportunities) say(`  ${opportunity}`);

  await pressToLog(sidebar, 'Log this email');
  await logStatus(sidebar).filter({ hasText: 'Renewal 2027' }).waitFor();
  say(`One click later: ${await logStatus(sidebar).innerText()}`);

  const path = resolve(projectFolder, optionOf('--picture') ?? 'test-results/sidecard.png');
  await mkdir(dirname(path), { recursive: true });
  await page.screenshot({ path });
  say(`Picture: ${path}`);
}

/** `--picture=docs/sidebar.png`: where the picture goes. */
function optionOf(name: string): string | undefined {
  return process.argv.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
