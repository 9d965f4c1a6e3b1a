import { describe, expect, it } from 'vitest';

import { keyAction } from '#components/sidebar/keys.ts';
import type { KeyPress } from '#components/sidebar/keys.ts';

const aPress = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
  ...change,
});
const reading = { typing: false, people: 3 };

describe('the keys of the sidebar', () => {
  it.each([
    ['1', { kind: 'person', index: 0 }],
    ['3', { kind: 'person', index: 2 }],
    ['4', null],
    ['0', null],
    ['j', { kind: 'history', by: 1 }],
    ['J', { kind: 'history', by: 1 }],
    ['k', { kind: 'history', by: -1 }],
    ['e', { kind: 'edit' }],
    ['/', { kind: 'lookUp' }],
    ['Escape', { kind: 'escape' }],
    ['Enter', null],
    ['x', null],
    ['F1', null],
    ['Process', null],
  ])('%s asks for %o', (key, action) => {
    expect(keyAction(aPress(key), reading)).toEqual(action);
  });

  it.each(['1', 'j', 'k', 'e', '/', 'Escape'])('%s is text while something is typed', (key) => {
    expect(keyAction(aPress(key), { ...reading, typing: true })).toBeNull();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'defaultPrevented'] as const)(
    'a press with %s belongs to somebody else',
    (flag) => {
      for (const key of ['1', 'j', 'k', 'e', 'Escape']) {
        expect(keyAction(aPress(key, { [flag]: true }), reading)).toBeNull();
      }
    },
  );
});
