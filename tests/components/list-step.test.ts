import { expect, test } from 'vitest';

import { listStep } from '#components/ui/list-step.ts';

const press = (key: string, change: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...change,
});

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 9, 9],
  ['ArrowDown', -1, 0],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 7],
  ['PageDown', 8, 9],
  ['PageUp', 3, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['j', 5, 6],
  ['k', 5, 4],
  ['x', 5, null],
  ['Enter', 5, null],
])('%s at row %i of ten leads to %s', (key, current, next) => {
  expect(listStep(press(key), current, 10, 4)).toBe(next);
});

test('keys of the browser are left to it', () => {
  expect(listStep(press('ArrowDown', { altKey: true }), 0, 10, 4)).toBeNull();
  expect(listStep(press('End', { ctrlKey: true }), 0, 10, 4)).toBeNull();
});

test('an empty list has nowhere to go', () => {
  expect(listStep(press('End'), -1, 0, 4)).toBeNull();
});
