/** Whether the database said the same once more. Of records, lists and maps; anything else is the same only if it is. */
export function sameAnswer(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((part, at) => sameAnswer(part, other[at]));
  if (one instanceof Map && other instanceof Map)
    return sameAnswer([...(one as Map<unknown, unknown>)], [...(other as Map<unknown, unknown>)]);
  return isRecord(one) && isRecord(other) && sameFields(one, other);
}

function sameFields(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && sameAnswer(one[name], other[name]))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
