import { useLayoutEffect, useRef } from 'preact/hooks';

import type { FollowUpDraft } from '#lib/view/follow-ups-model.ts';
import { text } from '#lib/view/text.ts';

import { QuickLine } from './QuickLine.tsx';

/** What to do and by when: Enter saves, Esc gives up, and what is wrong gets the focus. */
export function FollowUpForm({ draft }: { draft: FollowUpDraft }) {
  const place = useRef<HTMLFormElement>(null);
  const [titleError, dueError] = [draft.titleError.value, draft.dueError.value];
  useLayoutEffect(() => place.current?.querySelector('input')?.focus(), [draft]);
  useLayoutEffect(() => {
    if (titleError || dueError)
      place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [titleError, dueError]);
  return (
    // Esc reaches the form from its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={place}
      class="follow-up-form"
      aria-label={text(draft.of === null ? 'follow_up_new' : 'follow_up_edit')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void draft.save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        draft.cancel();
      }}
    >
      <QuickLine label={text('follow_up_title')} value={draft.title} error={titleError} />
      <div class="follow-up-form-row">
        <QuickLine label={text('follow_up_day')} value={draft.due} error={dueError} type="date" />
        <button type="submit" class="button primary" aria-disabled={draft.busy.value}>
          {text(draft.of === null ? 'follow_up_add' : 'save')}
        </button>
        <button type="button" class="button quiet" onClick={() => draft.cancel()}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}
