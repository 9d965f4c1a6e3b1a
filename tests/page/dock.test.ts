// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';

import type { Dock } from '#lib/page/dock.ts';

// The bounds of the width are kept beside what is stored of it, and that file wants to be in an extension.
vi.stubGlobal('chrome', { runtime: { id: 'sidecard' } });
const { dock } = await import('#lib/page/dock.ts');

const texts = { title: 'Sidecard', show: 'Show', resize: 'Width' };
let docked: Dock | undefined;
afterEach(() => docked?.remove());

function aDock(): Dock {
  docked = dock(window, '', texts, {
    loaded: () => undefined,
    resized: () => undefined,
    shown: () => undefined,
  });
  return docked;
}
/** Observers have had their turn. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('stands at the end of the page with a closed root and says nothing about anybody', () => {
  const opened = aDock();
  const { element } = opened;
  opened.show(368);
  expect(document.documentElement.lastElementChild).toBe(element);
  expect(element.shadowRoot).toBeNull();
  expect([element.id, element.className, element.textContent, element.title]).toEqual([
    '',
    '',
    '',
    '',
  ]);
});

test('comes back when the page throws it out, and gives up on a page that means it', async () => {
  const opened = aDock();
  const { element } = opened;
  opened.show(368);
  let thrown = 0;
  const tidy = new MutationObserver(() => {
    if (!element.isConnected) return;
    thrown += 1;
    element.remove();
  });
  element.remove();
  await settled();
  expect(element.isConnected).toBe(true);
  tidy.observe(document.documentElement, { childList: true });
  element.remove();
  for (let turn = 0; turn < 40; turn++) await settled();
  expect(element.isConnected).toBe(false);
  expect(thrown).toBeLessThanOrEqual(12);
  tidy.disconnect();
  // But a user who asks for it has it again.
  opened.show(368);
  expect(element.isConnected).toBe(true);
});

test('follows the page into a new root element', async () => {
  const opened = aDock();
  const { element } = opened;
  opened.show(368);
  const anew = document.createElement('html');
  anew.append(document.createElement('body'));
  document.documentElement.remove();
  document.append(anew);
  await settled();
  expect(element.parentElement).toBe(anew);
  element.remove();
  await settled();
  expect(element.parentElement).toBe(anew);
});

test('removed, it leaves the page as it was and does not come back', async () => {
  const before = document.documentElement.getAttribute('style') ?? '';
  const opened = aDock();
  const { element } = opened;
  opened.show(368);
  opened.remove();
  await settled();
  expect(element.isConnected).toBe(false);
  expect(document.documentElement.getAttribute('style') ?? '').toBe(before);
});
