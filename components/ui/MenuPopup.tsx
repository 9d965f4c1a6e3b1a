import { useLayoutEffect, useRef } from 'preact/hooks';

import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';
import { step } from './roving.ts';
import { isLetter, typeAhead } from './type-ahead.ts';
import type { Typed } from './type-ahead.ts';

export interface MenuChoice {
  key: string;
  label: string;
  /** A second, quieter word behind the label. */
  detail?: string | undefined;
  icon?: IconName;
  /** Present on choices that exclude one another; true on the one that holds. */
  checked?: boolean;
  choose: () => void;
}

/** Choices that belong together; a line is drawn between groups. */
export interface MenuGroup {
  key: string;
  /** Said to assistive technology, and shown when there is one. */
  label?: string;
  choices: readonly MenuChoice[];
}

/** The open menu, which has the focus. */
export function MenuPopup({
  id,
  name,
  groups,
  root,
  startAtEnd,
  close,
  leave,
}: {
  id: string;
  name: string;
  groups: readonly MenuGroup[];
  root: { current: HTMLElement | null };
  startAtEnd: boolean;
  /** Closes and gives focus back to the button. */
  close: () => void;
  /** Closes because focus or the pointer went elsewhere. */
  leave: () => void;
}) {
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef<Typed>({ letters: '', at: Number.NEGATIVE_INFINITY });
  const choices = () => [
    ...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? []),
  ];

  useLayoutEffect(() => {
    const all = choices();
    const checked = all.find((choice) => choice.getAttribute('aria-checked') === 'true');
    (startAtEnd ? all.at(-1) : (checked ?? all[0]))?.focus();
    const opener = root.current?.querySelector('button');
    // Whoever closes it, the focus does not go down with it.
    return () => {
      if (menu.current?.contains(document.activeElement)) opener?.focus();
    };
  }, []);

  useLayoutEffect(() => {
    const leaveWhenOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) leave();
    };
    document.addEventListener('pointerdown', leaveWhenOutside);
    document.addEventListener('focusin', leaveWhenOutside);
    return () => {
      document.removeEventListener('pointerdown', leaveWhenOutside);
      document.removeEventListener('focusin', leaveWhenOutside);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
      return;
    }
    if (event.key === 'Tab') {
      close();
      return;
    }
    const all = choices();
    const current = all.findIndex((choice) => choice === document.activeElement);
    let next = step(event.key, current, all.length, 'column');
    if (next === null && isLetter(event)) {
      const labels = all.map((choice) => choice.textContent);
      const jump = typeAhead(
        typed.current,
        { key: event.key, at: event.timeStamp },
        labels,
        current,
      );
      typed.current = jump.typed;
      next = jump.index ?? current;
    }
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    all[next]?.focus();
  };

  return (
    <div
      class="menu"
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label={name}
      ref={menu}
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => (
        <div class="menu-group" role="group" aria-label={group.label ?? name} key={group.key}>
          {group.label && (
            <div class="menu-label" aria-hidden="true">
              {group.label}
            </div>
          )}
          {group.choices.map((choice) => (
            <Choice choice={choice} close={close} key={choice.key} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Choice({ choice, close }: { choice: MenuChoice; close: () => void }) {
  return (
    <button
      type="button"
      class="menu-choice"
      role={choice.checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={choice.checked}
      tabIndex={-1}
      title={choice.label}
      onClick={() => {
        close();
        choice.choose();
      }}
    >
      <span class="menu-mark">
        {choice.checked ? <Icon name="check" /> : choice.icon && <Icon name={choice.icon} />}
      </span>
      <span class="menu-text">{choice.label}</span>
      {choice.detail && <span class="menu-detail">{choice.detail}</span>}
    </button>
  );
}
