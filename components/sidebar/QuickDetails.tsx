import { useId } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

import type { Purpose } from '#lib/domain/interaction.ts';
import type { QuickForm } from '#lib/view/quick-log-model.ts';
import { text } from '#lib/view/text.ts';

import { QuickLine } from './QuickLine.tsx';

const purposes: readonly Purpose[] = [
  'info',
  'offer',
  'care',
  'complaint',
  'recovery',
  'objection',
  'order',
  'admin',
];

/** What is seldom changed: where it is logged to, why it was, when and how long. */
export function QuickDetails({ form }: { form: QuickForm }) {
  return (
    <div class="quick-details">
      {form.targets.value.length > 0 && (
        <Choice
          label={text('history_opportunity')}
          wide
          value={form.target.value}
          change={(value) => form.chooseTarget(value)}
        >
          <option value="">{text('log_no_opportunity')}</option>
          {form.targets.value.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      <Choice
        label={text('quick_purpose')}
        value={form.purpose.value}
        change={(value) => {
          form.purpose.value = purposes.find((one) => one === value) ?? '';
        }}
      >
        <option value="">{text('quick_purpose_none')}</option>
        {purposes.map((purpose) => (
          <option key={purpose} value={purpose}>
            {text(`purpose_${purpose}`)}
          </option>
        ))}
      </Choice>
      <QuickLine
        label={text('quick_minutes')}
        value={form.minutes}
        error={form.errors.minutes.value}
        labelled
      />
      <QuickLine
        label={text('history_when')}
        value={form.at}
        error={form.errors.at.value}
        type="datetime-local"
        labelled
      />
    </div>
  );
}

function Choice({
  label,
  value,
  change,
  wide = false,
  children,
}: {
  label: string;
  value: string;
  change: (value: string) => void;
  wide?: boolean;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <div class={`line-field ${wide ? 'wide' : ''}`}>
      <label class="quick-label" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="line-input"
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
      >
        {children}
      </select>
    </div>
  );
}
