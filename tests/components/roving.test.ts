import { describe, expect, it } from 'vitest';

import { step } from '#components/ui/roving.ts';
import { typeAhead } from '#components/ui/type-ahead.ts';

describe('arrow keys', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', -1, 3],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['ArrowRight', 0, null],
    ['a', 0, null],
  ])('%s at %i of four leads to %s', (key, current, next) => {
    expect(step(key, current, 4, 'column')).toBe(next);
  });

  it('lead nowhere where there is nothing', () => {
    expect(step('ArrowDown', -1, 0, 'column')).toBeNull();
  });
});

describe('first letters', () => {
  const labels = ['Renewal 2027', 'Branch routers', 'Readers', 'No opportunity', '續約'];
  const start = { letters: '', at: Number.NEGATIVE_INFINITY };
  const at = (key: string, time: number) => ({ key, at: time });

  it('jump to the next label that begins with them', () => {
    expect(typeAhead(start, at('n', 0), labels, 0).index).toBe(3);
    expect(typeAhead(start, at('續', 0), labels, 0).index).toBe(4);
  });

  it('walk through labels when one letter is pressed again and again', () => {
    const once = typeAhead(start, at('r', 0), labels, 0);
    expect(once.index).toBe(2);
    expect(typeAhead(once.typed, at('r', 100), labels, 2).index).toBe(0);
  });

  it('are taken together when typed quickly, and begin anew after a pause', () => {
    const first = typeAhead(start, at('r', 0), labels, -1);
    expect(first.index).toBe(0);
    expect(typeAhead(first.typed, at('e', 100), labels, 0).index).toBe(0);
    const both = typeAhead(first.typed, at('e', 100), labels, 0);
    expect(typeAhead(both.typed, at('a', 200), labels, 0).index).toBe(2);
    expect(typeAhead(first.typed, at('b', 2_000), labels, 0).index).toBe(1);
  });

  it('that match nothing lead nowhere', () => {
    expect(typeAhead(start, at('z', 0), labels, 0).index).toBeNull();
  });
});
