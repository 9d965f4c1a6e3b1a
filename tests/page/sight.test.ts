// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { reallyVisible } from '#lib/page/really-visible.ts';
import { watchSight } from '#lib/page/watch-sight.ts';

let element: HTMLElement;
let onTop: () => Element | null;

/* Layout is not what happy-dom does, so where things are is said here; what is computed of styles is its own. */
beforeEach(() => {
  element = document.createElement('div');
  element.getBoundingClientRect = () => new DOMRect(1_000, 0, 368, 900);
  document.documentElement.append(element);
  // It also says nothing of an opacity that nobody set, where a browser says 1.
  for (const each of [element, document.documentElement]) each.style.opacity = '1';
  onTop = () => element;
  document.elementFromPoint = () => onTop();
});
afterEach(() => {
  element.remove();
  document.documentElement.removeAttribute('style');
});

describe('in plain sight', () => {
  test('is what nothing changes and nothing covers', () => {
    expect(reallyVisible(element)).toBe(true);
  });

  test.each([
    ['opacity', '0.02'],
    ['opacity', '0.9'],
    ['visibility', 'hidden'],
    ['filter', 'blur(9px)'],
    ['clip-path', 'inset(50%)'],
    ['transform', 'scale(0.2)'],
    ['zoom', '0.3'],
    ['mask-image', 'linear-gradient(#0000, #0000)'],
    ['mix-blend-mode', 'darken'],
  ])('is nothing with %s %s, nor what stands in it', (property, value) => {
    const before = element.style.getPropertyValue(property);
    element.style.setProperty(property, value);
    expect(reallyVisible(element)).toBe(false);
    element.style.setProperty(property, before);
    expect(reallyVisible(element)).toBe(true);
    document.documentElement.style.setProperty(property, value);
    expect(reallyVisible(element)).toBe(false);
  });

  test('is nothing that something lies over', () => {
    onTop = () => document.body;
    expect(reallyVisible(element)).toBe(false);
  });

  test('is nothing that is too small to be read', () => {
    element.getBoundingClientRect = () => new DOMRect(0, 0, 368, 40);
    expect(reallyVisible(element)).toBe(false);
  });
});

describe('watching', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('looks for what is not seen ever more seldom, and rests when it is seen', () => {
    const told: boolean[] = [];
    onTop = () => document.body;
    const sight = watchSight(
      element,
      () => true,
      (visible) => void told.push(visible),
    );
    sight.look();
    vi.advanceTimersByTime(60_000);
    expect(told.length).toBeLessThan(25);
    expect(told).not.toContain(true);
    onTop = () => element;
    vi.advanceTimersByTime(4_000);
    expect(told.at(-1)).toBe(true);
    const { length } = told;
    vi.advanceTimersByTime(60_000);
    expect(told).toHaveLength(length);
    sight.stop();
  });

  test('rests while the sidebar is shut, and for good after the end', () => {
    const told: boolean[] = [];
    let isOpen = false;
    onTop = () => null;
    const sight = watchSight(
      element,
      () => isOpen,
      (visible) => void told.push(visible),
    );
    sight.look();
    expect(told).toEqual([]);
    isOpen = true;
    sight.look();
    sight.stop();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([false]);
  });
});
