import { useSignal } from '@preact/signals';

import { Section } from '#components/ui/Section.tsx';
import type { FollowUpsModel, FollowUpView } from '#lib/view/follow-ups-model.ts';
import { text } from '#lib/view/text.ts';

import { FollowUpRow } from './FollowUpRow.tsx';
import { RowBones } from './LoadingCard.tsx';

/** After a long holiday the overdue ones would push today off the screen. */
const mostShown = 12;

/** What should be done, the late things first. */
export function DueSections({ model, readOnly }: { model: FollowUpsModel; readOnly: boolean }) {
  const rows = model.rows.value;
  const inDays = (row: FollowUpView) => row.inDays ?? 0;
  const late = rows?.filter((row) => inDays(row) < 0) ?? [];
  const parts = { model, readOnly };
  return (
    <>
      {late.length > 0 && <Due name={text('section_overdue')} rows={late} {...parts} />}
      <Due
        name={text('section_due_today')}
        rows={rows?.filter((row) => inDays(row) === 0) ?? null}
        empty={text('due_today_empty')}
        {...parts}
      />
      <Due
        name={text('section_upcoming')}
        rows={rows?.filter((row) => inDays(row) > 0) ?? null}
        empty={text('upcoming_empty')}
        {...parts}
      />
    </>
  );
}

function Due({
  name,
  rows,
  empty,
  model,
  readOnly,
}: {
  name: string;
  rows: FollowUpView[] | null;
  empty?: string;
  model: FollowUpsModel;
  readOnly: boolean;
}) {
  const all = useSignal(false);
  const open = rows?.filter((row) => !row.done).length ?? 0;
  const shown = all.value ? rows : rows?.slice(0, mostShown);
  return (
    <Section name={name} detail={open > 0 && text('count', open)}>
      <div class="card">
        {rows === null && <RowBones />}
        {rows?.length === 0 && <p class="empty">{empty}</p>}
        {shown && shown.length > 0 && (
          <ul class="rows">
            {shown.map((row) => (
              <FollowUpRow key={row.id} row={row} model={model} readOnly={readOnly} />
            ))}
          </ul>
        )}
        {rows && rows.length > mostShown && !all.value && (
          <button type="button" class="text-button" onClick={() => (all.value = true)}>
            {text('follow_ups_all', rows.length)}
          </button>
        )}
      </div>
    </Section>
  );
}
