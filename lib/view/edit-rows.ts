import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';

import type { EditField } from './card-model.ts';
import type { Words } from './words.ts';

type Name = EditField['name'];

/** A field that knows what it held when the form opened; a row that was added held nothing. */
interface Row {
  name: Name;
  start: string;
  value: Signal<string>;
  error: ReadonlySignal<Words | null>;
  refuse: (words: Words) => void;
}

/** The fields of a form while somebody types in them. `order` is the order of their names on the screen. */
export class EditRows {
  readonly #order: readonly Name[];
  readonly #rows: Signal<readonly Row[]>;
  readonly #removed = new Set<Name>();
  readonly fields: ReadonlySignal<EditField[]>;

  constructor(order: readonly Name[], starts: readonly (readonly [Name, string])[]) {
    this.#order = order;
    this.#rows = signal(starts.map(([name, start]) => rowOf(name, start)));
    this.fields = computed(() => numbered(this.#rows.value));
  }

  add(name: Name): void {
    const rank = this.#order.indexOf(name);
    const rows = this.#rows.peek();
    const at = rows.findLastIndex((row) => this.#order.indexOf(row.name) <= rank) + 1;
    this.#rows.value = rows.toSpliced(at, 0, rowOf(name, ''));
  }

  remove({ name, value }: EditField): void {
    this.#removed.add(name);
    this.#rows.value = this.#rows.peek().filter((row) => row.value !== value);
  }

  /** What is typed under a name, in the order of the screen; undefined when nobody touched it. */
  typed(name: Name): string[] | undefined {
    const rows = this.#named(name);
    const touched =
      this.#removed.has(name) || rows.some(({ value, start }) => value.peek() !== start);
    return touched ? rows.map(({ value }) => value.peek()) : undefined;
  }

  /** Writes the untouched values of a name in another way, which does not count as a change. */
  restate(name: Name, shown: (start: string) => string): void {
    for (const row of this.#named(name)) {
      if (row.value.peek() !== row.start) continue;
      row.start = shown(row.start);
      row.value.value = row.start;
    }
  }

  /** Stands at the field until something else is typed in it. */
  refuse(name: Name, index: number, words: Words): void {
    this.#named(name)[index]?.refuse(words);
  }

  #named(name: Name): Row[] {
    return this.#rows.peek().filter((row) => row.name === name);
  }
}

function rowOf(name: Name, start: string): Row {
  const value = signal(start);
  const refused = signal<{ value: string; words: Words } | null>(null);
  return {
    name,
    start,
    value,
    error: computed(() => (refused.value?.value === value.value ? refused.value.words : null)),
    refuse: (words) => {
      refused.value = { value: value.peek(), words };
    },
  };
}

function numbered(rows: readonly Row[]): EditField[] {
  const next = new Map<Name, number>();
  return rows.map(({ name, value, error }) => {
    const index = next.get(name) ?? 0;
    next.set(name, index + 1);
    return { name, index, value, error };
  });
}
