import * as fc from 'fast-check';

import type { Change } from '#lib/db/change.ts';
import { read } from '#lib/db/read.ts';
import { recordOf } from '#lib/db/schema.ts';
import type { Reader } from '#lib/db/store.ts';

import { aCompany, aContact, anInteraction } from './builders.ts';

/** What a user may do to a record in one step; several make one operation. */
export interface Touch {
  table: 'contacts' | 'companies' | 'interactions';
  id: string;
  set: Record<string, unknown>;
}
export interface Operation {
  tab: 0 | 1;
  touches: Touch[];
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const text = fc.constantFrom('a', 'b', 'c');
const removal = fc.constantFrom<object>({}, {}, {}, { deletedAt: 7 }, { deletedAt: undefined });

const some = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Touch['set']> =>
  fc
    .tuple(fc.record(fields, { requiredKeys: [] }), removal)
    .map(([set, gone]) => Object.assign(set, gone));

const id = fc.constantFrom('1', '2', '3', '4');
const touch: fc.Arbitrary<Touch> = fc.oneof(
  fc.record({
    table: fc.constant('contacts' as const),
    id,
    set: some({
      displayName: text,
      title: maybe(text),
      tags: maybe(fc.array(text)),
      companyId: maybe(id),
    }),
  }),
  fc.record({
    table: fc.constant('companies' as const),
    id,
    set: some({ name: text, domains: fc.uniqueArray(text), note: maybe(text) }),
  }),
  fc.record({
    table: fc.constant('interactions' as const),
    id,
    set: some({ subject: maybe(text), contactIds: fc.uniqueArray(id), opportunityId: maybe(id) }),
  }),
);

export const operation: fc.Arbitrary<Operation> = fc.record({
  tab: fc.constantFrom<0 | 1>(0, 1),
  touches: fc.array(touch, { minLength: 1, maxLength: 3 }),
});

const whole = { contacts: aContact, companies: aCompany, interactions: anInteraction };

/** A record that is not there yet is made whole, and not deleted while it is made. */
export function changesFor({ touches }: Operation, state: State): Change[] {
  return touches.map(({ table, id: touched, set }) => {
    if (state.has(`${table}:${touched}`)) return { table, id: touched, set };
    const { deletedAt: _deletedAt, ...made } = { ...whole[table](touched).set, ...set };
    return { table, id: touched, set: made };
  });
}

export type Fields = Record<string, unknown>;
/** Every record by table and id, deleted ones too, without the time of the last edit, which Undo moves on. */
export type State = Map<string, Fields>;

export async function stateOf(store: Reader): Promise<State> {
  const { contacts, companies, interactions } = store.db;
  const tables = { contacts, companies, interactions };
  const rows = await read(store, ['contacts', 'companies', 'interactions'], () =>
    Promise.all([contacts.toArray(), companies.toArray(), interactions.toArray()]),
  );
  const names = Object.keys(tables);
  return new Map(
    rows.flatMap((inTable, index) =>
      inTable.map((row) => {
        const { updatedAt: _updatedAt, ...fields } = recordOf<'contacts'>(row as never) as Fields;
        return [`${names[index]}:${row.id}`, fields] as const;
      }),
    ),
  );
}

/** What a user sees: deleted records are not there. */
export const visible = (state: State): State =>
  new Map([...state].filter(([, fields]) => fields['deletedAt'] === undefined));
