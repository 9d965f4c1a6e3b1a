// @vitest-environment happy-dom
import '../fake-browser.ts';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { browser } from '#lib/platform/browser.ts';

import { lookAtPage } from '../../entrypoints/page-script/look-at-page.ts';

/* The script that every page of an allowed site gets, and what it asks of the browser's extension API. */

let asked: string[];
let isPrivate: boolean;
let sent: unknown[];
/** Notes each time that something is asked of it. */
function note(of: object, name: string, answer: () => unknown): void {
  const get = () => {
    asked.push(name);
    return answer();
  };
  Object.defineProperty(of, name, { get, configurable: true });
}
const extension = {};
note(extension, 'inIncognitoContext', () => isPrivate);
const sendMessage = (message: unknown) => Promise.resolve(void sent.push(message));
const api = { ...browser, extension, runtime: { id: 'sidecard', sendMessage } };
for (const [name, value] of Object.entries(api)) note(browser, name, () => value);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockReturnValue();
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 1));
  [asked, isPrivate, sent] = [[], false, []];
  globalThis.sidecardReader = undefined;
});
afterEach(() => {
  globalThis.sidecardReader?.leave?.();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const quiet = () => vi.advanceTimersByTimeAsync(5_000);
function lookAt(html: string): Promise<unknown> {
  document.body.innerHTML = html;
  lookAtPage();
  return quiet();
}
const ann = '<a href="mailto:ann@acme.example">Ann</a>';
const whetherPrivate = ['extension', 'inIncognitoContext'];

test('a page of nobody asks nothing of the browser but whether its window is private', async () => {
  await lookAt('<p>Pumps</p>');
  document.body.append('Valves', document.createElement('p'));
  await quiet();
  expect(asked).toEqual(whetherPrivate);
});

test('where somebody may be, the reader is asked for', async () => {
  await lookAt(ann);
  expect(sent).toMatchObject([{ request: 'page/reader' }]);
});

test('in a private window no page is looked at', async () => {
  isPrivate = true;
  const look = vi.spyOn(document, 'querySelector');
  const watch = vi.spyOn(MutationObserver.prototype, 'observe');
  await lookAt(ann);
  expect(asked).toEqual(whetherPrivate);
  expect(look).not.toHaveBeenCalled();
  expect(watch).not.toHaveBeenCalled();
  expect([sent, globalThis.sidecardReader]).toEqual([[], undefined]);
});
