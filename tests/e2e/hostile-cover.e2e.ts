import type { Frame, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { launchRig, logButton, logOpenMail, logStatus, type MailboxRig } from './mailbox-rig.ts';
import { sidebarWith } from './sidebar.ts';

/* Clickjacking: the page makes the sidebar hard to see and lets the user's own click fall into it. */

let rig: MailboxRig;
let page: Page;
beforeAll(async () => {
  rig = await launchRig();
  page = await rig.openMail('firewall');
  await sidebarWith(page, 'Sabine Vogt');
  await page.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    Object.assign(globalThis, { host, plain: host.style.cssText });
  });
});
afterAll(() => rig.browser.close());

declare const host: HTMLElement;
declare const plain: string;

/** Each runs in the page and has our element as `host`. */
const tricks: Record<string, () => void> = {
  'all but transparent': () => host.style.setProperty('opacity', '0.02', 'important'),
  'all but transparent with the whole page': () =>
    document.documentElement.style.setProperty('opacity', '0.02'),
  'cut to a strip': () => host.style.setProperty('clip-path', 'inset(0 0 0 60%)', 'important'),
  shrunk: () => host.style.setProperty('transform', 'scale(0.3)', 'important'),
  'shrunk by zoom': () => host.style.setProperty('zoom', '0.3', 'important'),
  tilted: () => host.style.setProperty('transform', 'rotate(1deg)', 'important'),
  'painted over by a filter': () =>
    host.style.setProperty('filter', 'brightness(0) invert(1)', 'important'),
  'blended away': () => host.style.setProperty('mix-blend-mode', 'darken', 'important'),
  masked: () =>
    host.style.setProperty('mask-image', 'linear-gradient(90deg,#0000 60%,#000)', 'important'),
  'shrunk by a rule that no observer sees': () => {
    document.adoptedStyleSheets = [new CSSStyleSheet()];
    document.adoptedStyleSheets[0]?.replaceSync('html{zoom:0.4!important}');
  },
  'pushed out of the window': () =>
    host.style.setProperty('inset-inline-end', '-300px', 'important'),
  'squeezed to a button': () => host.style.setProperty('width', '200px', 'important'),
  covered: () => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.style.cssText =
      'position:fixed;inset:0;background:#fff;pointer-events:none;z-index:2147483647';
    document.documentElement.append(cover);
  },
  'covered by one pixel of colour over the button': () => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.style.cssText =
      'position:fixed;right:9px;top:200px;width:1px;height:1px;background:#f00;pointer-events:none;z-index:2147483647';
    document.documentElement.append(cover);
  },
  'covered from the top layer': () => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.popover = 'manual';
    cover.style.cssText =
      'inset:0;width:auto;height:auto;border:0;background:#fff;pointer-events:none';
    document.documentElement.append(cover);
    cover.showPopover();
  },
  'moved into something faint': () => {
    const faint = document.createElement('div');
    faint.id = 'cover';
    faint.style.cssText = 'opacity:0.02';
    document.body.append(faint);
    faint.append(host);
  },
};

afterEach(() =>
  page.evaluate(() => {
    document.documentElement.style.removeProperty('opacity');
    host.style.cssText = plain;
    if (host.parentElement !== document.documentElement) document.documentElement.append(host);
    document.querySelector('#cover')?.remove();
    document.adoptedStyleSheets = [];
  }),
);

/** The user's own click, at what is left of the button on the screen, whatever lies over it. */
async function clickAtButton(sidebar: Frame): Promise<void> {
  const button = await logButton(sidebar).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    // To the right in it, because some tricks leave no more than that.
    return { across: (left + width * 0.85) / innerWidth, down: (top + height / 2) / innerHeight };
  });
  const at = await page.evaluate(({ across, down }) => {
    const { left, top, width, height } = host.getBoundingClientRect();
    return { x: Math.min(innerWidth - 5, left + width * across), y: top + height * down };
  }, button);
  await page.mouse.click(at.x, at.y);
}

/** What was clicked in the sidebar since this was asked last, as it says itself. */
const clicked = (sidebar: Frame): Promise<string> =>
  sidebar.evaluate(() => {
    const { dataset } = document.documentElement;
    const { clicks } = dataset;
    dataset['clicks'] = '';
    if (clicks === undefined)
      document.addEventListener(
        'click',
        ({ target }) => {
          const button = target instanceof Element ? target.closest('button') : null;
          dataset['clicks'] += `${button?.className ?? 'nothing'};`;
        },
        true,
      );
    return clicks ?? '';
  });

/** Longer than the sidebar may take to notice that it cannot be seen any more, or that it can. */
const noticed = () => page.evaluate(() => new Promise((resume) => setTimeout(resume, 650)));

test.each(Object.keys(tricks))(
  'a click into a sidebar that is %s writes nothing, and says why',
  async (name) => {
    await sidebarWith(page, 'Sabine Vogt');
    // Had it been in plain sight until now, the click would be taken.
    await page.mouse.move(1_300, 600);
    await noticed();
    await page.evaluate(tricks[name] as () => void);
    await noticed();
    const sidebar = await sidebarWith(page, 'Sabine Vogt');
    await clicked(sidebar);
    await clickAtButton(sidebar);
    const alert = sidebar.getByRole('alert');
    await alert.waitFor({ timeout: 5_000 });
    expect(await alert.innerText()).toMatch(/^Nothing was saved: the page covers Sidecard/);
    expect(await clicked(sidebar)).toBe('log-main;');
    expect(await logStatus(sidebar).count()).toBe(0);
  },
);

test('the pause alone is no reason to refuse: in plain sight for as long, the first click is taken', async () => {
  const other = await rig.openMail('warehouse');
  const sidebar = await sidebarWith(other, '陳雅婷');
  await other.mouse.move(1_300, 600);
  await other.evaluate(() => new Promise((resume) => setTimeout(resume, 900)));
  await logButton(sidebar).click();
  await logStatus(sidebar).waitFor();
  await other.close();
});

test('after all that only this one is logged; uncovered again, so is the mail of the tricks', async () => {
  expect(await rig.ownLogs()).toHaveLength(1);
  await page.bringToFront();
  await logOpenMail(page);
  expect(await rig.ownLogs()).toHaveLength(2);
});
