import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

import type { Stretch } from '#lib/view/list-window.ts';

import { movedBy } from './moved-by.ts';
import { offsetOf, rowAt, rowWindow } from './row-window.ts';
import type { Rows } from './row-window.ts';

/** Before anything could be measured: four lines of the base font. */
const usualRowHeight = 52;
/** Where nothing can be measured (a hidden frame), as many rows as fit a small screen. */
const usualHeight = 600;
/** Rows in front of and behind the visible ones that are kept, so that a small scroll finds them ready. */
const spare = 3;

interface LongList {
  /** What holds the rows, one element each. */
  list: { current: HTMLElement | null };
  /** Selector of the ancestor that scrolls. */
  scroller: string;
  /** Selector of a row that is as high as nearly all of them. */
  plainRow: string;
  count: number;
  /** By index, how many pixels a row exceeds a plain one. */
  taller: ReadonlyMap<number, number>;
  stretch: Stretch<{ id: string }>;
  /** Hears which rows are on the screen. */
  show: (first: number, end: number) => void;
}

/** What a list needs to draw only the rows near the screen. It is drawn anew when other rows come near, not with every scroll. */
export function useRows({ list, scroller, plainRow, count, taller, stretch, show }: LongList) {
  const rowHeight = useSignal(usualRowHeight);
  const redrawn = useSignal(0);
  void redrawn.value;
  const view = useRef({ top: 0, bottom: usualHeight });
  const rows: Rows = { count, rowHeight: rowHeight.value, taller };
  const shown = rowWindow(rows, view.current, spare);
  const drawn = useRef({ rows, shown, stretch });
  const before = drawn.current;
  drawn.current = { rows, shown, stretch };

  const scrollerOf = () => list.current?.closest<HTMLElement>(scroller) ?? null;
  /** Nothing but the list scrolls with it. */
  const isAlone = (scrolling: HTMLElement) => scrolling === list.current?.parentElement;
  const measure = () => {
    const scrolling = scrollerOf();
    if (!scrolling || !list.current) return;
    const top = isAlone(scrolling) ? scrolling.scrollTop : distance(list.current, scrolling);
    view.current = { top, bottom: top + (scrolling.clientHeight || usualHeight) };
    const { first, end } = rowWindow(drawn.current.rows, view.current, spare);
    if (first !== drawn.current.shown.first || end !== drawn.current.shown.end) redrawn.value += 1;
  };
  const measureRow = () => {
    const row = list.current?.querySelector<HTMLElement>(plainRow);
    if (row && row.offsetHeight > 0) rowHeight.value = row.offsetHeight;
    measure();
  };

  useEffect(() => {
    const scrolling = scrollerOf();
    if (!scrolling) return;
    // What stands above the list may grow when it arrives, which moves the list as scrolling does.
    const observer = new ResizeObserver(measureRow);
    observer.observe(scrolling);
    for (const part of scrolling.querySelectorAll('.page-content > *')) observer.observe(part);
    scrolling.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      scrolling.removeEventListener('scroll', measure);
    };
  }, []);
  // What was not drawn yet could not be measured.
  useLayoutEffect(measureRow, [count > 0]);
  useLayoutEffect(measure, [count, taller]);
  useLayoutEffect(() => {
    const scrolling = scrollerOf();
    if (before.stretch === stretch || !scrolling) return;
    if (before.stretch.of !== stretch.of) {
      if (isAlone(scrolling)) scrolling.scrollTop = 0;
    } else if (view.current.top > 0) {
      const onTop = rowAt(before.rows, view.current.top);
      scrolling.scrollTop += movedBy(before.stretch, stretch, onTop) * rows.rowHeight;
    }
    measure();
  }, [stretch]);
  useLayoutEffect(() => show(shown.first, shown.end), [shown.first, shown.end, stretch.of]);

  return {
    shown,
    rowHeight: rows.rowHeight,
    /** How many whole rows fit on the screen. */
    page: () =>
      Math.max(1, Math.floor((view.current.bottom - view.current.top) / rows.rowHeight) - 1),
    /** Scrolls as little as shows the row and a bit of the next one. */
    reveal: (index: number): void => {
      const scrolling = scrollerOf();
      if (!scrolling) return;
      measure();
      const top = offsetOf(drawn.current.rows, index);
      const bottom = top + rows.rowHeight;
      const margin = rows.rowHeight / 2;
      const { top: seenFrom, bottom: seenTo } = view.current;
      if (top - margin < seenFrom) scrolling.scrollTop += top - margin - seenFrom;
      else if (bottom + margin > seenTo) scrolling.scrollTop += bottom + margin - seenTo;
      measure();
    },
  };
}

/** How far the upper edge of the list is above that of what scrolls it. */
const distance = (list: HTMLElement, scrolling: HTMLElement): number =>
  scrolling.getBoundingClientRect().top - list.getBoundingClientRect().top;
