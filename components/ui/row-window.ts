/*
 * Which rows of a long list are worth having in the document. All rows are equally high but for a few that are open;
 * `taller` holds by index how many pixels those exceed a plain row.
 */

export interface Rows {
  count: number;
  /** Pixels. */
  rowHeight: number;
  taller: ReadonlyMap<number, number>;
}

export interface RowWindow {
  first: number;
  /** One past the last. */
  end: number;
  /** Pixels of the rows left out in front and behind. */
  before: number;
  after: number;
}

/** Distance of a row's upper edge from the top of the list, in pixels. */
export function offsetOf(rows: Rows, index: number): number {
  let offset = index * rows.rowHeight;
  for (const [at, extra] of rows.taller) if (at < index) offset += extra;
  return offset;
}

/** So many rows come and go at once: what drawing costs before the first row is paid for several, and most frames are free of it. */
const step = 4;

/** The rows between `top` and `bottom` (pixels from the top of the list) and at least `spare` more on either side. */
export function rowWindow(
  rows: Rows,
  view: { top: number; bottom: number },
  spare: number,
): RowWindow {
  const first = Math.max(0, stepBefore(rowAt(rows, view.top) - spare));
  const end = Math.min(rows.count, stepBefore(rowAt(rows, view.bottom) + spare) + step);
  const whole = offsetOf(rows, rows.count);
  return { first, end, before: offsetOf(rows, first), after: whole - offsetOf(rows, end) };
}

const stepBefore = (index: number): number => Math.floor(index / step) * step;

/** Index of the row that a point lies in, by halving; the nearest one for points outside. */
export function rowAt(rows: Rows, point: number): number {
  let low = 0;
  let high = Math.max(0, rows.count - 1);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (offsetOf(rows, middle) <= point) low = middle;
    else high = middle - 1;
  }
  return low;
}
