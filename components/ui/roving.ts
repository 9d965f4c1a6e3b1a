/** Where a key leads in a row or column of `count`, wrapping at the ends; null when the key is none of its. */
export function step(
  key: string,
  current: number,
  count: number,
  axis: 'row' | 'column',
): number | null {
  if (count === 0) return null;
  if (key === (axis === 'row' ? 'ArrowRight' : 'ArrowDown')) return (current + 1) % count;
  if (key === (axis === 'row' ? 'ArrowLeft' : 'ArrowUp'))
    return current <= 0 ? count - 1 : current - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
