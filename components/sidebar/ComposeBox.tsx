import { useId } from 'preact/hooks';

import { Icon } from '#components/ui/icons.tsx';
import { say } from '#components/ui/say.ts';
import { type ComposeModel, type ComposeView, reminderDays } from '#lib/view/compose-model.ts';
import { text } from '#lib/view/text.ts';

import { useFocusKept } from './LogBox.tsx';

/** What becomes of the mail that is being written once it is sent. */
export function ComposeBox({ model, readOnly }: { model: ComposeModel; readOnly: boolean }) {
  const place = useFocusKept();
  const view = model.view.value;
  const problem = model.problem.value;
  if (readOnly) return null;
  const isLogging = view.kind === 'choose' && view.logs;
  return (
    <div class="log-box compose-box" ref={place} tabIndex={-1}>
      <div class="log-row" data-kind={isLogging ? 'logged' : view.kind} data-emphasis="primary">
        {isLogging && <Icon name="check" />}
        {/* Always there, so that its change is announced. */}
        <p role="status" class={isLogging ? 'log-status' : 'visually-hidden'}>
          {isLogging && text('sent_will_log')}
        </p>
        <Choice view={view} model={model} />
      </div>
      {problem && (
        <p role="alert" class="log-problem">
          <Icon name="warning" />
          <span>{say(problem)}</span>
        </p>
      )}
      {view.kind === 'choose' && <Under view={view} model={model} />}
      {view.kind === 'choose' && <Reminder view={view} model={model} />}
    </div>
  );
}

function Choice({ view, model }: { view: ComposeView; model: ComposeModel }) {
  if (view.kind === 'loading') return <span class="bone bone-button" aria-hidden="true" />;
  if (view.kind === 'cannot')
    return (
      <p class="log-cannot">
        <Icon name="unplug" />
        <span>{say(view.reason)}</span>
      </p>
    );
  return view.logs ? (
    <button type="button" class="log-undo" onClick={() => void model.setLog('leave')}>
      {text('sent_leave')}
    </button>
  ) : (
    <button type="button" class="log-main" onClick={() => void model.setLog('log')}>
      <span>{text('sent_log')}</span>
    </button>
  );
}

type Chosen = Extract<ComposeView, { kind: 'choose' }>;

function Under({ view, model }: { view: Chosen; model: ComposeModel }) {
  return (
    <div class="log-under">
      {view.reason && <span class="log-reason">{say(view.reason)}</span>}
      {view.contact && (
        <button
          type="button"
          class="text-button compose-always"
          aria-pressed={view.contact.always}
          onClick={() => void model.toggleAlways()}
        >
          {text(view.contact.always ? 'sent_always_stop' : 'sent_always', view.contact.name)}
        </button>
      )}
    </div>
  );
}

/** One press asks for the log as well: without it nothing tells which mail is the answer. */
function Reminder({ view, model }: { view: Chosen; model: ComposeModel }) {
  const id = useId();
  return (
    <div class="compose-remind" role="group" aria-labelledby={id}>
      <span id={id} class="compose-remind-name">
        {text('sent_remind')}
      </span>
      <span class="compose-days">
        {reminderDays.map((days) => {
          const isChosen = view.remindDays === days;
          return (
            <button
              key={days}
              type="button"
              class="compose-day"
              aria-pressed={isChosen}
              onClick={() => void model.setReminder(isChosen ? null : days)}
            >
              {text('sent_days', days)}
            </button>
          );
        })}
      </span>
    </div>
  );
}
