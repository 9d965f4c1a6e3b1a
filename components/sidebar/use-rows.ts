import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useLayoutEffect, useMemo } from 'preact/hooks';

import { offsetOf } from '#components/ui/row-window.ts';
import type { Rows } from '#components/ui/row-window.ts';

interface Ref<T> {
  current: T | null;
}

/** Before anything could be measured: four lines of the base font. */
const usualRowHeight = 52;
/** Where nothing can be measured (a hidden frame), as many rows as fit a small screen. */
const usualHeight = 600;

/** What a list needs to draw only the rows near the screen: their heights, the part in view, and a way to go to one. */
export function useRows(
  list: Ref<HTMLElement>,
  entries: readonly { id: string }[],
  expanded: ReadonlySet<string>,
) {
  const rowHeight = useSignal(usualRowHeight);
  const tallerById = useSignal<ReadonlyMap<string, number>>(new Map());
  const view = useSignal({ top: 0, bottom: usualHeight });

  const measure = () => {
    const page = list.current?.closest('main');
    if (!list.current || !page) return;
    const frame = page.getBoundingClientRect();
    const top = frame.top - list.current.getBoundingClientRect().top;
    const bottom = top + (frame.height || usualHeight);
    if (top !== view.peek().top || bottom !== view.peek().bottom) view.value = { top, bottom };
    const plain = list.current.querySelector<HTMLElement>('li:not([data-expanded])');
    if (plain && plain.offsetHeight > 0) rowHeight.value = plain.offsetHeight;
  };

  useEffect(() => {
    const page = list.current?.closest('main');
    if (!page) return;
    // What stands above the list may grow when it arrives, which moves the list as scrolling does.
    const observer = new ResizeObserver(measure);
    observer.observe(page);
    for (const part of page.querySelectorAll('.page-content > *')) observer.observe(part);
    page.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      page.removeEventListener('scroll', measure);
    };
  }, []);
  useLayoutEffect(measure, [entries, expanded]);

  const taller = useMemo(() => {
    const byIndex = new Map<number, number>();
    for (const id of expanded) {
      const index = entries.findIndex((entry) => entry.id === id);
      if (index >= 0) byIndex.set(index, tallerById.value.get(id) ?? 0);
    }
    return byIndex;
  }, [entries, expanded, tallerById.value]);

  const rows: Rows = { count: entries.length, rowHeight: rowHeight.value, taller };
  return {
    rows,
    view: view.value,
    /** Tells how many pixels an open entry is higher than a plain row. */
    setTaller: (id: string, height: number) => {
      const extra = height - rowHeight.peek();
      if (tallerById.peek().get(id) === extra) return;
      tallerById.value = new Map(tallerById.peek()).set(id, extra);
    },
    /** Scrolls as little as shows the row. */
    reveal: (index: number) => {
      const page = list.current?.closest('main');
      if (!page) return;
      measure();
      const top = offsetOf(rows, index);
      const bottom = top + rows.rowHeight;
      const margin = rows.rowHeight / 2;
      const { top: seenFrom, bottom: seenTo } = view.peek();
      if (top - margin < seenFrom) page.scrollTop += top - margin - seenFrom;
      else if (bottom + margin > seenTo) page.scrollTop += bottom + margin - seenTo;
      measure();
    },
  };
}

/** Calls when the end of a list comes within a screen's reach, again after each arrival while it stays there. */
export function useEndNear(arrived: number, near: () => void): (mark: HTMLElement | null) => void {
  const mark = useSignal<HTMLElement | null>(null);
  useEffect(() => {
    if (!mark.value) return;
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((entry) => entry.isIntersecting)) near();
      },
      { root: mark.value.closest('main'), rootMargin: '600px 0px' },
    );
    observer.observe(mark.value);
    return () => observer.disconnect();
  }, [arrived, mark.value]);
  // The same one at every render: a new one would be called with null and the element again, and render for ever.
  return useCallback(
    (element: HTMLElement | null) => {
      mark.value = element;
    },
    [mark],
  );
}
