import type { Stretch } from '#lib/view/list-window.ts';

/** By how many places the row at `index` has moved since, or else the first one behind it that is still there. */
export function movedBy(
  before: Stretch<{ id: string }>,
  now: Stretch<{ id: string }>,
  index: number,
): number {
  const places = new Map(now.rows.map(({ id }, offset) => [id, now.first + offset]));
  for (let at = Math.max(index, before.first); at < before.first + before.rows.length; at += 1) {
    const place = places.get(before.rows[at - before.first]?.id ?? '');
    if (place !== undefined) return place - at;
  }
  return 0;
}
