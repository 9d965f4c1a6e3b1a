/**
 * The new list of values, each with the label, source and verification that it had before: a form shows and changes only the values.
 */
export function keepDetails<T extends Entry>(
  before: readonly T[] | undefined,
  after: readonly T[],
): T[] {
  return after.map((entry) => before?.find((known) => isSame(known, entry)) ?? entry);
}

interface Entry {
  value: string;
  extension?: string | undefined;
}

const isSame = (one: Entry, other: Entry): boolean =>
  one.value === other.value && one.extension === other.extension;
