import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

import { say } from '#components/ui/say.ts';
import type { Words } from '#lib/view/words.ts';

/** One line to type in and a button that adds it; what is wrong with it stands below. */
export function AddLine({
  label,
  example,
  button,
  value,
  error,
  add,
  look = 'quiet',
  children,
}: {
  label: string;
  example: string;
  button: string;
  value: Signal<string>;
  error: Words | null;
  add: () => void;
  look?: 'quiet' | 'primary';
  /** A choice that belongs to the line. */
  children?: ComponentChildren;
}) {
  const id = useId();
  return (
    <form
      class="add-line"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label class="add-line-label" for={id}>
        {label}
      </label>
      <div class="add-line-row">
        <input
          id={id}
          class="input"
          type="text"
          inputMode="email"
          placeholder={example}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={value.value}
          aria-invalid={error !== null}
          aria-describedby={error ? `${id}-error` : undefined}
          onInput={(event) => {
            value.value = event.currentTarget.value;
          }}
        />
        {children}
        <button type="submit" class={`button ${look}`}>
          {button}
        </button>
      </div>
      {error && (
        <p class="problem" id={`${id}-error`} role="alert">
          {say(error)}
        </p>
      )}
    </form>
  );
}
