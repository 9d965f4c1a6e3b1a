/**
 * A value as text that is the same for the same value on every device: keys sorted, `undefined` left out. Absent is the
 * empty text, smaller than everything that is there.
 */
export function canonical(value: unknown): string {
  if (value === undefined) return '';
  return JSON.stringify(value, (_key, part: unknown) =>
    isPlainObject(part) ? sorted(part) : part,
  );
}

/** By value: two records read apart are never the same object. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return canonical(one) === canonical(other);
}

const isPlainObject = (part: unknown): part is Record<string, unknown> =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

/** `fromEntries` defines keys instead of setting them, so a key `__proto__` from a stranger stays a key. */
function sorted(part: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(part).sort();
  return Object.fromEntries(keys.map((key) => [key, part[key]]));
}
