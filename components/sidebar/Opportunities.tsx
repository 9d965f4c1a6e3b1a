import { useSignal } from '@preact/signals';

import { Icon } from '#components/ui/icons.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import { Section } from '#components/ui/Section.tsx';
import {
  dayInWords,
  daysUntil,
  exactTime,
  money,
  moneyInShort,
  percent,
  startOfDay,
} from '#lib/view/format.ts';
import { now } from '#lib/view/now.ts';
import type { OpportunitiesModel, OpportunityView } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { RowBones } from './LoadingCard.tsx';

export function Opportunities({
  model,
  readOnly,
}: {
  model: OpportunitiesModel;
  readOnly: boolean;
}) {
  const rows = model.rows.value;
  const totals = model.totals.value.map(moneyInShort);
  const detail = rows && rows.length > 0 && [text('count', rows.length), ...totals].join(' · ');
  return (
    <Section name={text('section_opportunities')} detail={detail}>
      <div class="card">
        {rows === null && <RowBones />}
        {rows?.length === 0 && <p class="empty">{text('opportunities_empty')}</p>}
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
  row: OpportunityView;
  model: OpportunitiesModel;
  readOnly: boolean;
}) {
  return (
    <li class="opportunity">
      <div class="line">
        <strong class="opportunity-name" title={row.name} dir="auto">
          {row.name}
        </strong>
        {row.amount && <strong class="opportunity-amount">{money(row.amount)}</strong>}
      </div>
      <StageBar row={row} />
      <div class="line muted">
        <StageMenu row={row} model={model} readOnly={readOnly} />
        <Timing row={row} />
      </div>
      {row.nextStep && (
        <p class="opportunity-next muted" title={row.nextStep} dir="auto">
          {text('opportunity_next', row.nextStep)}
        </p>
      )}
    </li>
  );
}

/** A picture of the words below it, one bar for each open stage. */
function StageBar({ row }: { row: OpportunityView }) {
  return (
    <div class="stages" aria-hidden="true">
      {row.stages
        .map((stage, index) => ({ stage, index }))
        .filter(({ stage }) => stage.kind === 'open')
        .map(({ stage, index }) => (
          <i
            key={stage.id}
            data-stage={
              index < row.stageIndex ? 'done' : index === row.stageIndex ? 'now' : 'ahead'
            }
          />
        ))}
    </div>
  );
}

function StageMenu({
  row,
  model,
  readOnly,
}: {
  row: OpportunityView;
  model: OpportunitiesModel;
  readOnly: boolean;
}) {
  const open = useSignal(false);
  const stage = row.stages[row.stageIndex];
  if (!stage) return <span />;
  const shown = text('opportunity_stage', stage.name, percent(row.probability));
  if (readOnly) return <span>{shown}</span>;
  return (
    <Menu
      name={text('opportunity_move', shown, row.name)}
      open={open}
      look="stage-button"
      groups={[
        {
          key: 'stages',
          label: text('opportunity_move_to'),
          choices: row.stages.map(({ id, name }) => ({
            key: id,
            label: name,
            checked: id === stage.id,
            choose: () => void model.moveStage(row.id, id),
          })),
        },
      ]}
    >
      <span class="stage-name">{shown}</span>
      <Icon name="down" />
    </Menu>
  );
}

/** What is wrong comes before what is planned: stalled, past its date, closing. */
function Timing({ row }: { row: OpportunityView }) {
  const { daysInStage, limitDays, closeDate } = row;
  if (limitDays !== null && daysInStage > limitDays)
    return <span class="late">{text('opportunity_stalled', daysInStage, limitDays)}</span>;
  if (!closeDate) return <span>{text('opportunity_days', daysInStage)}</span>;
  const isPast = daysUntil(closeDate, now.value) < 0;
  return (
    <time
      dateTime={closeDate}
      title={exactTime(startOfDay(closeDate))}
      class={isPast ? 'late' : undefined}
    >
      {text(isPast ? 'opportunity_past' : 'opportunity_closes', dayInWords(closeDate, now.value))}
    </time>
  );
}
