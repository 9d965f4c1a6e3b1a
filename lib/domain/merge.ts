import { canonical } from './canonical.ts';
import type { Stamp } from './stamp.ts';

/**
 * When each field was written. `'*'` is the stamp of every field that is not listed, absent fields included, so a fresh row
 * costs one stamp.
 */
export type Stamps = { readonly '*': Stamp; readonly [field: string]: Stamp };
export type Fields = Readonly<Record<string, unknown>>;

/** A record and its stamps, as devices exchange it. Fields unknown to this version are carried along like any other. */
export interface Stamped {
  fields: Fields;
  stamps: Stamps;
}

export const stampOf = (stamps: Stamps, field: string): Stamp =>
  (Object.hasOwn(stamps, field) ? stamps[field] : undefined) ?? stamps['*'];

/**
 * Field by field the larger stamp wins; equal stamps (a copied profile) are settled by the canonical value. Commutative,
 * associative and idempotent, so duplicates, reorders and replays of what is received change nothing.
 */
export function mergeRows(one: Stamped, other: Stamped): Stamped {
  const fields: [string, unknown][] = [];
  const stamps: [string, Stamp][] = [];
  // A field that neither row has or lists is absent in both, under the larger of the two `*`.
  const rest = larger(one.stamps['*'], other.stamps['*']);
  for (const field of namesIn(one, other)) {
    const winner = winnerOf(field, one, other);
    const stamp = stampOf(winner.stamps, field);
    const value = valueOf(winner.fields, field);
    if (value !== undefined) fields.push([field, value]);
    if (stamp !== rest) stamps.push([field, stamp]);
  }
  return {
    fields: Object.fromEntries(fields),
    stamps: { ...Object.fromEntries(stamps), '*': rest },
  };
}

function winnerOf(field: string, one: Stamped, other: Stamped): Stamped {
  const mine = stampOf(one.stamps, field);
  const theirs = stampOf(other.stamps, field);
  if (mine !== theirs) return mine > theirs ? one : other;
  return canonical(valueOf(one.fields, field)) >= canonical(valueOf(other.fields, field))
    ? one
    : other;
}

function namesIn(...rows: Stamped[]): string[] {
  const names = new Set(rows.flatMap((row) => [row.fields, row.stamps]).flatMap(Object.keys));
  names.delete('*');
  return [...names].sort();
}

const valueOf = (fields: Fields, field: string): unknown =>
  Object.hasOwn(fields, field) ? fields[field] : undefined;

const larger = (one: Stamp, other: Stamp): Stamp => (one > other ? one : other);
