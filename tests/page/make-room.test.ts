// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';

import { makeRoom } from '#lib/page/make-room.ts';

const { style } = document.documentElement;
let resized = 0;
const count = () => (resized += 1);

beforeEach(() => {
  resized = 0;
  // A page that follows: its body is as wide as what is left to it.
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, followed(), 800);
  window.addEventListener('resize', count);
});
afterEach(() => {
  window.removeEventListener('resize', count);
  document.documentElement.removeAttribute('style');
});

let follows = true;
const followed = () => (follows && style.width ? innerWidth - 368 : innerWidth);
const wide = (width: number) => Object.assign(window, { innerWidth: width });

test('a wide page is shrunk, told so, and given everything back', () => {
  wide(1_440);
  style.setProperty('--of-the-page', '1');
  makeRoom(window, 368);
  expect(style.getPropertyValue('width')).toBe('calc(100% - 368px)');
  expect(resized).toBe(1);
  makeRoom(window, 0);
  expect(style.cssText.trim()).toBe('--of-the-page: 1;');
  expect(resized).toBe(2);
  makeRoom(window, 0);
  expect(resized).toBe(2);
});

test('a page that is too narrow keeps all of its width', () => {
  wide(900);
  makeRoom(window, 368);
  expect(style.width).toBe('');
});

test('a page that does not follow keeps all of its width', () => {
  wide(1_440);
  follows = false;
  makeRoom(window, 368);
  follows = true;
  expect(style.width).toBe('');
});
