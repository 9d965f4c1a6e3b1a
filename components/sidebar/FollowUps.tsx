import { useLayoutEffect, useRef } from 'preact/hooks';

import { Icon } from '#components/ui/icons.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { FollowUpsModel } from '#lib/view/follow-ups-model.ts';
import { text } from '#lib/view/text.ts';

import { FollowUpForm, FollowUpRow } from './FollowUpRow.tsx';
import { RowBones } from './LoadingCard.tsx';

/** What is planned for somebody. */
export function FollowUps({ model, readOnly }: { model: FollowUpsModel; readOnly: boolean }) {
  const rows = model.rows.value;
  const open = rows?.filter((row) => !row.done).length ?? 0;
  return (
    <Section name={text('section_follow_ups')} detail={open > 0 && text('count', open)}>
      <div class="card">
        {rows === null && <RowBones />}
        {rows?.length === 0 && <p class="empty">{text('follow_ups_empty')}</p>}
        {rows && rows.length > 0 && (
          <ul class="rows">
            {rows.map((row) => (
              <FollowUpRow key={row.id} row={row} model={model} readOnly={readOnly} />
            ))}
          </ul>
        )}
        {rows && !readOnly && <NewFollowUp model={model} />}
      </div>
    </Section>
  );
}

/** A button that turns into a line to write on, and back. */
export function NewFollowUp({ model }: { model: FollowUpsModel }) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const draft = model.draft.value;
  const isOpen = draft !== null && draft.of === null;
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body)
      button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) return <FollowUpForm draft={draft} />;
  return (
    <button
      ref={button}
      type="button"
      class="text-button with-icon"
      onClick={() => void model.begin()}
    >
      <Icon name="plus" />
      {text('follow_up_new')}
    </button>
  );
}
