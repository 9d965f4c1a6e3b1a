import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchRig, logOpenMail, type MailboxRig, showMail } from './mailbox-rig.ts';
import { sidebarWith } from './sidebar.ts';
import { until } from './until.ts';

/* A page that throws the sidebar out, never rests, plays the user, or is not what it seems. */

let rig: MailboxRig;
beforeAll(async () => {
  rig = await launchRig();
});
afterAll(() => rig.browser.close());

const frames = (page: Page): number =>
  page.frames().filter((frame) => /sidepanel/.test(frame.url())).length;

test('thrown out it comes back, thrown out for ever it stays away, and no page is left without a mailbox', async () => {
  const page = await rig.openMail('renewal');
  await sidebarWith(page, 'Li Chang');
  await page.evaluate(() => document.documentElement.lastElementChild?.remove());
  await sidebarWith(page, 'Li Chang');
  // Somebody else's tidy-up: it must not become a fight that freezes the tab.
  await page.evaluate(() => {
    const tidy = () => {
      const last = document.documentElement.lastElementChild;
      if (last?.tagName === 'DIV') last.remove();
    };
    new MutationObserver(tidy).observe(document.documentElement, { childList: true });
    tidy();
  });
  await until('it has given up', () => Promise.resolve(frames(page) === 0));
  await showMail(rig, page, 'firewall');
  await page.getByRole('heading', { name: 'Angebot Firewall' }).waitFor();
  await page.close();
});

test('a page that writes itself anew, root and all, has the sidebar again', async () => {
  const page = await rig.openMail('renewal');
  await sidebarWith(page, 'Li Chang');
  await page.evaluate(() => {
    const old = document.documentElement;
    Object.assign(globalThis, { old });
    old.replaceWith(document.createElement('html'));
  });
  const inNew = () => page.evaluate(() => document.documentElement.childElementCount);
  await until('it stands in the new root', async () => (await inNew()) === 1);
  await page.evaluate(() => {
    const { children } = (globalThis as unknown as { old: HTMLElement }).old;
    document.documentElement.prepend(...children);
  });
  await showMail(rig, page, 'firewall');
  await sidebarWith(page, 'Sabine Vogt');
  await page.close();
});

test('ten thousand changes a second starve neither the page nor the sidebar', async () => {
  const page = await rig.openMail('renewal');
  await sidebarWith(page, 'Li Chang');
  await page.evaluate(() => {
    const busy = document.createElement('div');
    document.body.append(busy);
    const count = { mutations: 0, tasks: 0, longest: 0 };
    Object.assign(globalThis, { count });
    const churn = () => {
      for (let at = 0; at < 50; at++) {
        busy.className = `c${(count.mutations += 1)}`;
        dispatchEvent(new Event('popstate'));
        document.dispatchEvent(new Event('visibilitychange'));
      }
      setTimeout(churn, 4);
    };
    churn();
    let last = performance.now();
    const beat = () => {
      const now = performance.now();
      count.longest = Math.max(count.longest, now - last);
      last = now;
      count.tasks += 1;
      setTimeout(beat, 0);
    };
    beat();
  });
  for (const [key, name] of [
    ['firewall', 'Sabine Vogt'],
    ['pilot', 'Maria Delgado'],
    ['renewal', 'Li Chang'],
  ] as const) {
    await showMail(rig, page, key);
    await sidebarWith(page, name);
  }
  const { mutations, tasks } = await page.evaluate(
    () => (globalThis as unknown as { count: { mutations: number; tasks: number } }).count,
  );
  expect(mutations).toBeGreaterThan(2_000);
  // The page's own tasks had their turn all along.
  expect(tasks).toBeGreaterThan(50);
  await page.close();
});

test('clicks and keys that the page makes up neither open the sidebar nor log', async () => {
  const page = await rig.openMail('renewal');
  const sidebar = await sidebarWith(page, 'Li Chang');
  await sidebar.getByRole('button', { name: 'Hide' }).click();
  const width = () =>
    page.evaluate(() => document.documentElement.lastElementChild?.getBoundingClientRect().width);
  await until('only the tab is left', async () => (await width()) === 32);
  await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    const at = { bubbles: true, composed: true, clientX: innerWidth - 10, clientY: 110, button: 0 };
    for (const target of [host, document.elementFromPoint(innerWidth - 10, 110) ?? host]) {
      for (const type of ['pointerdown', 'pointerup', 'click', 'mousedown', 'mouseup'])
        target.dispatchEvent(new PointerEvent(type, at));
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
      );
      (target as HTMLElement).click();
    }
    const chord = { key: 'L', code: 'KeyL', altKey: true, shiftKey: true, bubbles: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', chord));
  });
  await page.evaluate(() => new Promise((resume) => requestIdleCallback(resume)));
  expect(await width()).toBe(32);
  expect(await rig.ownLogs()).toEqual([]);
  // The user's own click does open it.
  await page.bringToFront();
  await page.mouse.click(1_440 - 10, 110);
  await until('it is open', async () => (await width()) === 368);
  await sidebarWith(page, 'Li Chang');
  await logOpenMail(page);
  await page.close();
});

test('in a sandboxed page, where our frame would be blank for ever, none is docked', async () => {
  const page = await rig.browser.context.newPage();
  await page.route(rig.practice.url('renewal').replace(/#.*/, ''), (route, request) => {
    const answer = rig.practice.answer(request.url());
    const headers = { ...answer.headers, 'content-security-policy': 'sandbox allow-scripts' };
    return route.fulfill({ ...answer, headers });
  });
  await page.goto(rig.practice.url('renewal'));
  await page.getByRole('heading', { name: 'Renewal 2027' }).waitFor();
  await page.evaluate(() => new Promise((resume) => requestIdleCallback(resume)));
  expect(await page.evaluate(() => origin)).toBe('null');
  expect(frames(page)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.style.width)).toBe('');
  await page.close();
});
