import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { say } from '#components/ui/say.ts';
import type { Words } from '#lib/view/words.ts';

/** One field with what is wrong with it. Its name stands in it while it is empty, or above it. */
export function QuickLine({
  label,
  value,
  error,
  type = 'text',
  labelled = false,
}: {
  label: string;
  value: Signal<string>;
  error: Words | null;
  type?: 'text' | 'date' | 'datetime-local';
  /** Its name stands above it, too. */
  labelled?: boolean;
}) {
  const id = useId();
  const shared = {
    class: 'line-input',
    id,
    'aria-label': label,
    placeholder: labelled ? undefined : label,
    autocomplete: 'off',
    value: value.value,
    'aria-invalid': error !== null,
    'aria-describedby': error ? `${id}-error` : undefined,
    onInput: (event: { currentTarget: HTMLInputElement }) => {
      value.value = event.currentTarget.value;
    },
  } as const;
  return (
    <div class="line-field" data-type={type}>
      {labelled && (
        <span class="quick-label" aria-hidden="true">
          {label}
        </span>
      )}
      {type === 'text' ? <input {...shared} dir="auto" /> : <input {...shared} type={type} />}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {say(error)}
        </p>
      )}
    </div>
  );
}
