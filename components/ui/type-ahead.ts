/** What was typed so far to jump to a label, and when (event time, ms). */
export interface Typed {
  letters: string;
  at: number;
}

const pause = 700;

/**
 * Jump to a label by its first letters. One letter again and again walks through the labels that begin with it, as
 * native menus do. `index` is null when nothing matches.
 */
export function typeAhead(
  before: Typed,
  pressed: { key: string; at: number },
  labels: readonly string[],
  current: number,
): { typed: Typed; index: number | null } {
  const goesOn = pressed.at - before.at < pause;
  const letters = (goesOn ? before.letters : '') + pressed.key.toLowerCase();
  const isOneLetter = Array.from(letters).every((letter) => letter === pressed.key.toLowerCase());
  const sought = isOneLetter ? pressed.key.toLowerCase() : letters;
  const start = isOneLetter ? current + 1 : Math.max(current, 0);
  const order = labels.map((_, offset) => (start + offset) % labels.length);
  const found = order.find((index) => labels[index]?.trimStart().toLowerCase().startsWith(sought));
  return { typed: { letters, at: pressed.at }, index: found ?? null };
}

/** Whether a key press types a character rather than commanding something. */
export const isLetter = (event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): boolean =>
  Array.from(event.key).length === 1 &&
  event.key !== ' ' &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey;
