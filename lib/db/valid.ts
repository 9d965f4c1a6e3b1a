import type { Fields } from '#lib/domain/merge.ts';
import type { TableName } from '#lib/domain/records.ts';
import { records } from '#lib/domain/record-schemas.ts';

/** A programmer's error: a record that is none was about to be stored. Says where, never what. */
export class InvalidRecord extends Error {
  readonly table: TableName;
  /** `emails.0.value` */
  readonly paths: string[];

  constructor(table: TableName, paths: string[]) {
    const places = [...new Set(paths)];
    super(`Not stored, because these fields of ${table} are not valid: ${places.join(', ')}`);
    this.name = 'InvalidRecord';
    this.table = table;
    this.paths = places;
  }
}

interface Issue {
  path: PropertyKey[];
  keys?: string[];
}

export function checkCreation(table: TableName, fields: Fields): void {
  const { error } = records[table].safeParse(fields);
  if (error)
    throw new InvalidRecord(
      table,
      error.issues.flatMap((issue) => pathsOf(issue)),
    );
}

/**
 * Only the fields that change: the others were checked when they were written, and may have come from a device with a
 * newer version that knows more of them.
 */
export function checkEdit(table: TableName, set: Fields, changed: readonly string[]): void {
  const shape = records[table].shape as Record<string, Field>;
  const paths = changed.flatMap((field) => {
    const type = Object.hasOwn(shape, field) ? shape[field] : undefined;
    if (type === undefined || field === 'id') return [field];
    const issues = type.safeParse(set[field]).error?.issues ?? [];
    return issues.flatMap((issue) => pathsOf(issue, field));
  });
  if (paths.length > 0) throw new InvalidRecord(table, paths);
}

interface Field {
  safeParse: (value: unknown) => { error?: { issues: Issue[] } | undefined };
}

function pathsOf({ path, keys = [] }: Issue, ...parent: string[]): string[] {
  const place = [...parent, ...path].map(String);
  return keys.length > 0 ? keys.map((unknown) => [...place, unknown].join('.')) : [place.join('.')];
}
