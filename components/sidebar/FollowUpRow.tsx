import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { Icon } from '#components/ui/icons.tsx';
import { later } from '#components/ui/later.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import { dayInWords, exactTime, startOfDay } from '#lib/view/format.ts';
import type { FollowUpsModel, FollowUpView } from '#lib/view/follow-ups-model.ts';
import { now } from '#lib/view/now.ts';
import { snoozeDays } from '#lib/view/snooze-days.ts';
import { text } from '#lib/view/text.ts';

export const FollowUpForm = later(() => import('./FollowUpForm.tsx').then((m) => m.FollowUpForm));

/** One follow-up: ticked off by its box, put off, changed or deleted by its menu. */
export function FollowUpRow({
  row,
  model,
  readOnly,
}: {
  row: FollowUpView;
  model: FollowUpsModel;
  readOnly: boolean;
}) {
  const place = useRef<HTMLLIElement>(null);
  const hadForm = useRef(false);
  const draft = model.draft.value;
  const isEdited = draft !== null && draft.of === row.id;
  useLayoutEffect(() => {
    if (hadForm.current && !isEdited && document.activeElement === document.body)
      place.current?.querySelector<HTMLElement>('button, input')?.focus();
    hadForm.current = isEdited;
  }, [isEdited]);
  return (
    <li class="follow-up" data-done={row.done} ref={place}>
      {isEdited ? (
        <FollowUpForm draft={draft} />
      ) : (
        <>
          <Line row={row} model={model} readOnly={readOnly} />
          {!readOnly && !row.done && <RowMenu row={row} model={model} />}
        </>
      )}
    </li>
  );
}

function Line({
  row,
  model,
  readOnly,
}: {
  row: FollowUpView;
  model: FollowUpsModel;
  readOnly: boolean;
}) {
  return (
    <label class="row">
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
      {row.due && <Due row={row} due={row.due} />}
    </label>
  );
}

function Due({ row, due }: { row: FollowUpView; due: string }) {
  const late = !row.done && row.inDays !== null && row.inDays < 0 ? -row.inDays : 0;
  return (
    <time
      class={`row-side ${late > 0 ? 'late' : 'muted'}`}
      dateTime={due}
      title={exactTime(startOfDay(due))}
    >
      {late > 0 ? text('follow_up_late', late) : dayInWords(due, now.value)}
    </time>
  );
}

function RowMenu({ row, model }: { row: FollowUpView; model: FollowUpsModel }) {
  const open = useSignal(false);
  const snoozes = open.value ? snoozeDays(row.due, now.value) : [];
  return (
    <Menu
      name={text('follow_up_more', row.title)}
      open={open}
      look="icon-button small"
      groups={[
        {
          key: 'snooze',
          label: text('follow_up_snooze'),
          choices: snoozes.map(({ key, until }) => ({
            key,
            label: text(key),
            detail: dayInWords(until, now.value),
            choose: () => void model.snooze(row.id, until),
          })),
        },
        {
          key: 'change',
          choices: [
            {
              key: 'edit',
              icon: 'edit',
              label: text('follow_up_edit'),
              choose: () => void model.edit(row.id),
            },
            {
              key: 'delete',
              icon: 'trash',
              label: text('follow_up_delete'),
              choose: () => void model.remove(row.id),
            },
          ],
        },
      ]}
    >
      <Icon name="more" />
    </Menu>
  );
}
