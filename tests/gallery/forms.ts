import { signal } from '@preact/signals';

import type { DraftField, EditField, EditForm } from '#lib/view/card-model.ts';
import type { Words } from '#lib/view/words.ts';

export const aDraftField = (
  name: DraftField['name'],
  value: string,
  source: string | null,
  error: Words | null = null,
): DraftField => ({
  name,
  value: signal(value),
  source: source === null ? null : { key: source },
  error: signal(error),
});

export function aForm(
  of: EditForm['of'],
  values: readonly (readonly [EditField['name'], string, Words?])[],
  close: () => void = () => undefined,
): EditForm {
  const fields = signal<EditField[]>(
    values.map(([name, value, error], at) => ({
      name,
      index: values.slice(0, at).filter(([other]) => other === name).length,
      value: signal(value),
      error: signal(error ?? null),
    })),
  );
  return {
    of,
    fields,
    addRow: (name) => {
      const index = fields.value.filter((field) => field.name === name).length;
      fields.value = [...fields.value, { name, index, value: signal(''), error: signal(null) }];
    },
    removeRow: (field) => {
      fields.value = fields.value.filter((one) => one !== field);
    },
    save: () => {
      close();
      return Promise.resolve();
    },
    cancel: close,
    busy: signal(false),
  };
}
