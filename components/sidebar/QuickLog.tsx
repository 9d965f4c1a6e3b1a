import { useLayoutEffect, useRef } from 'preact/hooks';

import { Combobox } from '#components/ui/Combobox.tsx';
import { Icon } from '#components/ui/icons.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { say } from '#components/ui/say.ts';
import { hasDirection, quickChannels, type QuickForm } from '#lib/view/quick-log-model.ts';
import { text } from '#lib/view/text.ts';

import { QuickDetails } from './QuickDetails.tsx';
import { QuickLine } from './QuickLine.tsx';
import { Segments } from './Segments.tsx';

/** A call, a meeting, a note: Ctrl or ⌘ and Enter logs it, Esc gives it up, and what is wrong gets the focus. */
export function QuickLog({ form }: { form: QuickForm }) {
  const place = useRef<HTMLFormElement>(null);
  const { errors } = form;
  const faults = [errors.people, errors.minutes, errors.at, errors.followUp, errors.due].map(
    (error) => error.value,
  );
  useLayoutEffect(() => {
    // Whoever has to say whom it was with is there already.
    if (form.isSearching.peek()) return;
    place.current?.querySelector<HTMLElement>('textarea')?.focus();
  }, [form]);
  useLayoutEffect(() => {
    const wrong = errors.people.peek() ? '[role="combobox"]' : '[aria-invalid="true"]';
    if (faults.some((fault) => fault !== null))
      place.current?.querySelector<HTMLElement>(wrong)?.focus();
  }, faults);
  const whole = errors.whole.value;
  return (
    // Keys reach the form from its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={place}
      class="card quick-log"
      aria-label={text('quick_title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.log();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') form.close();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.log();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Segments
        name={text('quick_channel')}
        value={form.channel}
        options={quickChannels.map((channel) => ({
          value: channel,
          label: text(`channel_${channel}`),
          icon: channel,
        }))}
      />
      <People form={form} />
      {hasDirection(form.channel.value) && (
        <Segments
          name={text('quick_direction')}
          value={form.direction}
          options={[
            { value: 'out', label: text('quick_from_us') },
            { value: 'in', label: text('quick_from_them') },
          ]}
        />
      )}
      <textarea
        class="line-input quick-text"
        rows={3}
        dir="auto"
        aria-label={text('quick_text')}
        placeholder={text('quick_text')}
        value={form.text.value}
        onInput={(event) => {
          form.text.value = event.currentTarget.value;
        }}
      />
      <QuickDetails form={form} />
      <fieldset class="quick-next">
        <legend class="quick-label">{text('quick_next')}</legend>
        <QuickLine
          label={text('follow_up_title')}
          value={form.followUp}
          error={errors.followUp.value}
        />
        <QuickLine
          label={text('follow_up_day')}
          value={form.due}
          error={errors.due.value}
          type="date"
        />
      </fieldset>
      {whole && (
        <p role="alert" class="log-problem">
          <Icon name="warning" />
          <span>{say(whole)}</span>
        </p>
      )}
      <div class="form-actions">
        <button type="submit" class="button primary" aria-disabled={form.busy.value}>
          {text('quick_log')}
        </button>
        <button type="button" class="button quiet" onClick={() => form.close()}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}

/** Whom it was with, and a search for one more. */
function People({ form }: { form: QuickForm }) {
  const error = form.errors.people.value;
  const isSearching = form.isSearching.value;
  return (
    <div class="quick-people">
      {form.people.value.length > 0 && (
        <ul class="quick-chips" aria-label={text('quick_people')}>
          {form.people.value.map(({ id, name }) => (
            <li class="quick-chip" key={id}>
              <span class="clamp" title={name} dir="auto">
                {name}
              </span>
              <IconButton
                icon="close"
                name={text('edit_remove', name)}
                press={() => form.remove(id)}
              />
            </li>
          ))}
        </ul>
      )}
      {isSearching ? (
        <Combobox
          label={text('quick_find')}
          query={form.query}
          options={form.results.value}
          nothing={text('picker_nothing')}
          choose={(id) => form.choose(id)}
          close={() => {
            form.isSearching.value = false;
          }}
        />
      ) : (
        <button
          type="button"
          class="text-button with-icon"
          onClick={() => {
            form.isSearching.value = true;
          }}
        >
          <Icon name="plus" />
          {text('quick_add_person')}
        </button>
      )}
      {error && (
        <p class="field-error" role="alert">
          {say(error)}
        </p>
      )}
    </div>
  );
}
