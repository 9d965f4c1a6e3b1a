import { visibleText } from '#lib/domain/visible-text.ts';

/** What is wrong with one field of a form; the catalogue has a sentence for each (`edit_error_noAddress`). */
export interface FormError<Name extends string = string> {
  name: Name;
  /** Position in a list of several; 0 otherwise. */
  index: number;
  why: Why;
}

export type Why =
  | 'noName'
  | 'noAddress'
  | 'addressTwice'
  | 'noNumber'
  | 'numberTwice'
  | 'noLink'
  | 'linkTwice'
  | 'noDomain'
  | 'domainTwice'
  | 'freeMail';

export type Checked<Fields, Name extends string> =
  | { status: 'checked'; fields: Fields }
  | { status: 'refused'; errors: FormError<Name>[] };

const longestNote = 20_000;

/** Text of one line; null when nothing is left to see. */
export const lineOf = (raw: string): string | null => visibleText(raw) || null;

/** Text of several lines, as typed; null when there is none. */
export const noteOf = (raw: string): string | null =>
  raw.slice(0, longestNote).toWellFormed().trim() || null;

/** Parses the filled rows of a list, and says which are wrong or there already. Empty rows are left out. */
export function checkRows<T, Name extends string>(
  raws: readonly string[],
  row: {
    name: Name;
    parse: (raw: string) => T | null;
    identity: (value: T) => string;
    wrong: Why;
    twice: Why;
  },
): { values: T[]; errors: FormError<Name>[] } {
  const values: T[] = [];
  const errors: FormError<Name>[] = [];
  const seen = new Set<string>();
  for (const [index, raw] of raws.entries()) {
    if (raw.trim() === '') continue;
    const value = row.parse(raw);
    if (value === null) errors.push({ name: row.name, index, why: row.wrong });
    else if (seen.has(row.identity(value))) errors.push({ name: row.name, index, why: row.twice });
    else {
      seen.add(row.identity(value));
      values.push(value);
    }
  }
  return { values, errors };
}
