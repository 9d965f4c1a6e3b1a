import type { Signal } from '@preact/signals';
import { useSignal } from '@preact/signals';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

import { step } from './roving.ts';

export interface Option {
  id: string;
  name: string;
  detail: string;
}

/** A search box whose results are chosen with arrows and Enter, or by pointer; Esc leaves. */
export function Combobox({
  label,
  query,
  options,
  nothing,
  choose,
  close,
}: {
  label: string;
  query: Signal<string>;
  options: readonly Option[];
  /** Said instead of results. */
  nothing: string;
  choose: (id: string) => void;
  close: () => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const active = useSignal(0);
  const current = Math.min(active.value, options.length - 1);
  const optionId = (index: number) => `${id}-${index}`;

  useLayoutEffect(() => input.current?.focus(), []);
  useLayoutEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const chosen = options[current];
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen) choose(chosen.id);
    else {
      // Home and End stay with the text that is being typed.
      const next = event.key.startsWith('Arrow')
        ? step(event.key, current, options.length, 'column')
        : null;
      if (next === null) return;
      active.value = next;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="combobox">
      <input
        ref={input}
        class="combobox-input"
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? optionId(current) : undefined}
        placeholder={label}
        value={query.value}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          query.value = event.currentTarget.value;
          active.value = 0;
        }}
        onKeyDown={onKeyDown}
      />
      <div class="combobox-list" role="listbox" id={`${id}-list`} aria-label={label} ref={list}>
        {options.map((option, index) => (
          // Keys reach the options through the input, which keeps the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={option.id}
            id={optionId(index)}
            class="combobox-option"
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            onClick={() => choose(option.id)}
            onPointerMove={() => (active.value = index)}
          >
            <span class="combobox-name">{option.name}</span>
            <span class="combobox-detail">{option.detail}</span>
          </div>
        ))}
      </div>
      {options.length === 0 && query.value.trim() !== '' && (
        <p class="hint" role="status">
          {nothing}
        </p>
      )}
    </div>
  );
}
