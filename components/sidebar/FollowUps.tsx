import { Section } from '#components/ui/Section.tsx';
import { dayInWords, exactTime, startOfDay } from '#lib/view/format.ts';
import { now } from '#lib/view/now.ts';
import type { FollowUpsModel, FollowUpView } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { RowBones } from './LoadingCard.tsx';

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
              <Row key={row.id} row={row} model={model} readOnly={readOnly} />
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

function Row({
  row,
  model,
  readOnly,
}: {
  row: FollowUpView;
  model: FollowUpsModel;
  readOnly: boolean;
}) {
  const isLate = !row.done && row.inDays !== null && row.inDays < 0;
  return (
    <li>
      <label class="row follow-up" data-done={row.done}>
        <input
          type="checkbox"
          checked={row.done}
          disabled={readOnly}
          onChange={() => void model.toggle(row.id)}
        />
        <span class="row-main" title={row.title} dir="auto">
          {row.title}
          {row.about && <span class="muted"> · {row.about}</span>}
        </span>
        {row.due && (
          <time
            class={`row-side ${isLate ? 'late' : 'muted'}`}
            dateTime={row.due}
            title={exactTime(startOfDay(row.due))}
          >
            {dayInWords(row.due, now.value)}
          </time>
        )}
      </label>
    </li>
  );
}
