import { useLayoutEffect, useRef } from 'preact/hooks';

import { Icon } from '#components/ui/icons.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { LookUpModel } from '#lib/view/look-up-model.ts';
import { text } from '#lib/view/text.ts';

export const resultsId = 'look-up-results';
export const resultId = (index: number): string => `look-up-result-${index}`;
export const resultActionsId = 'look-up-actions';
/** How far PageUp and PageDown go. */
const pageful = 6;

/** The search box in the header; the results stand below it in place of the page. */
export function LookUpBox({ model }: { model: LookUpModel }) {
  const input = useRef<HTMLInputElement>(null);
  const view = model.view.value;
  const count = view.kind === 'found' ? view.count : 0;
  useLayoutEffect(() => input.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const target = placeAfter(event, model.selected.peek(), count);
    if (event.key === 'Escape') model.escape();
    else if (event.key === 'Enter' && event.altKey)
      document.querySelector<HTMLElement>(`#${resultActionsId} :is(a, button)`)?.focus();
    else if (event.key === 'Enter') model.enter();
    else if (target !== null) model.moveTo(target);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search class="look-up-box">
      <Icon name="find" />
      <input
        ref={input}
        class="look-up-input"
        type="text"
        inputMode="search"
        role="searchbox"
        aria-label={text('look_up')}
        aria-controls={count > 0 ? resultsId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={count > 0 ? resultId(model.selected.value) : undefined}
        placeholder={text('look_up')}
        // The signal itself: a key does not have the box drawn again.
        value={model.query}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        onInput={(event) => (model.query.value = event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <IconButton icon="close" name={text('look_up_close')} press={() => model.close()} />
    </search>
  );
}

/** Where a key leads among the results; null when it stays with the text that is being typed. */
function placeAfter(event: KeyboardEvent, current: number, count: number): number | null {
  if (count === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const last = count - 1;
  switch (event.key) {
    case 'ArrowDown':
      return current === last ? 0 : current + 1;
    case 'ArrowUp':
      return current === 0 ? last : current - 1;
    case 'PageDown':
      return Math.min(last, current + pageful);
    case 'PageUp':
      return Math.max(0, current - pageful);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
