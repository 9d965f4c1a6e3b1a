import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

import { later } from './later.tsx';
import type { MenuGroup } from './MenuPopup.tsx';

const MenuPopup = later(() => import('./MenuPopup.tsx').then((one) => one.MenuPopup));

/** A button and the menu it opens, by pointer and by key (arrows, Home, End, first letters, Esc, Tab). */
export function Menu({
  name,
  open,
  groups,
  look,
  children,
}: {
  name: string;
  open: Signal<boolean>;
  groups: readonly MenuGroup[];
  /** Class of the button. */
  look: string;
  children: ComponentChildren;
}) {
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const startAtEnd = useRef(false);
  const close = () => {
    open.value = false;
    button.current?.focus();
  };

  return (
    <div class="menu-root" ref={root}>
      <button
        ref={button}
        type="button"
        class={look}
        aria-label={name}
        title={name}
        aria-haspopup="menu"
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        onClick={() => {
          startAtEnd.current = false;
          open.value = !open.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          startAtEnd.current = event.key === 'ArrowUp';
          open.value = true;
        }}
      >
        {children}
      </button>
      {open.value && (
        <MenuPopup
          id={id}
          name={name}
          groups={groups}
          root={root}
          startAtEnd={startAtEnd.current}
          close={close}
          leave={() => (open.value = false)}
        />
      )}
    </div>
  );
}
