import type { Frame, Locator, Page } from 'playwright';

import { until } from './until.ts';

/** The sidebar docked in a page: a frame of the extension's in a closed shadow root. */
export async function sidebarOf(page: Page): Promise<Frame> {
  return until(`the sidebar is in ${new URL(page.url()).pathname}`, async () => {
    const frame = page.frames().find((one) => isSidebar(one.url()));
    return frame && (await frame.getByRole('main').count()) > 0 ? frame : null;
  });
}

const isSidebar = (url: string): boolean =>
  url.startsWith('chrome-extension://') && new URL(url).pathname === '/sidepanel.html';

/** The sidebar once it shows this person (by name, or by address when unknown). */
export async function sidebarWith(page: Page, person: string): Promise<Frame> {
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('heading', { level: 1, name: person, exact: true }).waitFor();
  return sidebar;
}

/** "Logged", or "Logged to" an opportunity. */
export const logStatus = (sidebar: Frame): Locator =>
  sidebar.getByRole('status').filter({ hasText: /^Logged/ });

/** A docked sidebar takes a click that writes only after it was really visible for a while, as it is for a person. */
export async function pressToLog(sidebar: Frame, name: string): Promise<void> {
  await until(`"${name}" was taken`, async () => {
    if ((await logStatus(sidebar).count()) > 0) return true;
    await sidebar.getByRole('button', { name, exact: true }).click({ timeout: 2_000 });
    await logStatus(sidebar).waitFor({ timeout: 1_000 });
    return true;
  });
}
