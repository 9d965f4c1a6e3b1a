/** What a key pressed anywhere in the sidebar asks for. */
export type KeyAction =
  | { kind: 'person'; index: number }
  | { kind: 'history'; by: 1 | -1 }
  | { kind: 'edit' }
  | { kind: 'followUp' }
  | { kind: 'lookUp' }
  | { kind: 'escape' };

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  defaultPrevented: boolean;
}

/** Null when the key belongs to somebody else: a field, the browser, an input method, an open menu. */
export function keyAction(
  press: KeyPress,
  context: { typing: boolean; people: number },
): KeyAction | null {
  if (press.defaultPrevented || press.isComposing || context.typing) return null;
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (/^[1-9]$/.test(press.key)) {
    const index = Number(press.key) - 1;
    return index < context.people ? { kind: 'person', index } : null;
  }
  switch (press.key) {
    case 'j':
    case 'J':
      return { kind: 'history', by: 1 };
    case 'k':
    case 'K':
      return { kind: 'history', by: -1 };
    case 'e':
    case 'E':
      return { kind: 'edit' };
    case 't':
    case 'T':
      return { kind: 'followUp' };
    case '/':
      return { kind: 'lookUp' };
    case 'Escape':
      return { kind: 'escape' };
    default:
      return null;
  }
}

const fields = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** Whether letters pressed on this element are text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(fields) !== null;
