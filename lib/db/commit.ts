import type { Store } from './store.ts';
import type { Changes, Committed, LabelOf } from './write.ts';
import { write } from './write.ts';

/**
 * The one way in which anything is stored: rows, stamps and the journal entry in one durable transaction. Throws
 * `InvalidRecord` for a record that does not fit its schema; what can be expected to happen is in the result.
 */
export function commit(store: Store, label: LabelOf, changes: Changes): Promise<Committed> {
  return write(store, { label, entry: store.newId(), journaled: 0 }, changes);
}
