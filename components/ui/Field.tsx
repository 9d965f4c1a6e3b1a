import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

/** A labelled line of text bound to a signal, with what is wrong with it and where it came from. */
export function Field({
  label,
  value,
  type = 'text',
  error,
  hint,
  escape = 'bubbles',
  children,
}: {
  label: string;
  value: Signal<string>;
  /** Which keyboard a touch screen offers; the browser's own checks and repairs of addresses stay out of the way. */
  type?: 'text' | 'email' | 'tel' | 'url' | 'long';
  error: string | null;
  /** Where the value was read. */
  hint?: string | null;
  /** What Esc does: nothing here, or give up what was typed since the field got the focus. */
  escape?: 'bubbles' | 'reverts';
  /** What stands behind the field, such as a button that removes it. */
  children?: ComponentChildren;
}) {
  const id = useId();
  const before = useRef('');
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    id,
    class: 'field-input',
    value: value.value,
    'aria-invalid': error !== null,
    'aria-describedby': described || undefined,
    onInput: (event: { currentTarget: { value: string } }) => {
      value.value = event.currentTarget.value;
    },
    onFocus: () => {
      before.current = value.peek();
    },
    onKeyDown: (event: {
      key: string;
      isComposing: boolean;
      preventDefault(): void;
      currentTarget: HTMLElement;
    }) => {
      if (escape !== 'reverts' || event.key !== 'Escape' || event.isComposing) return;
      event.preventDefault();
      value.value = before.current;
      event.currentTarget.blur();
    },
  } as const;
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <div class="field-row">
        {type === 'long' ? (
          <textarea {...shared} rows={3} dir="auto" />
        ) : (
          <input
            {...shared}
            type="text"
            inputMode={type}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
          />
        )}
        {hint && (
          <span class="field-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
        {children}
      </div>
      {error && (
        <p class="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
