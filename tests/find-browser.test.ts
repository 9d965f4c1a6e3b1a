import { afterEach, expect, test } from 'vitest';

import { findFirefox, ignoresLoadExtension, NoBrowser } from './find-browser.ts';

afterEach(() => {
  delete process.env['SIDECARD_FIREFOX'];
});

test.each([
  ['/usr/bin/chromium', false],
  ['/snap/bin/chromium', false],
  ['C:\\Program Files\\Chromium\\Application\\chrome.exe', false],
  ['/Applications/Brave Browser.app/Contents/MacOS/Brave Browser', false],
  ['/usr/bin/google-chrome-stable', true],
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', true],
  ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', true],
  ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', true],
])('whether %s takes an extension from the command line is known', (path, ignores) => {
  expect(ignoresLoadExtension(path)).toBe(ignores);
});

test('a browser that the user names is used', () => {
  process.env['SIDECARD_FIREFOX'] = process.execPath;
  expect(findFirefox()).toBe(process.execPath);
});

test('a wrong name of a browser is said, not replaced by another browser', () => {
  process.env['SIDECARD_FIREFOX'] = '/nowhere/firefox';
  expect(() => findFirefox()).toThrow(NoBrowser);
  expect(() => findFirefox()).toThrow('SIDECARD_FIREFOX names /nowhere/firefox');
});
