/** Where a key leads in a long list of `count`, which does not wrap; null when it is none of its keys. `page`: rows on the screen. */
export function listStep(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  current: number,
  count: number,
  page: number,
): number | null {
  if (count === 0 || ctrlKey || metaKey || altKey) return null;
  const within = (index: number) => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return within(current + 1);
    case 'ArrowUp':
    case 'k':
      return within(current - 1);
    case 'PageDown':
      return within(current + page);
    case 'PageUp':
      return within(current - page);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
