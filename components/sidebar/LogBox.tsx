import { useId, useLayoutEffect, useRef } from 'preact/hooks';

import { Icon } from '#components/ui/icons.tsx';
import { say } from '#components/ui/say.ts';
import { ago, exactTime } from '#lib/view/format.ts';
import { now } from '#lib/view/now.ts';
import type { LogModel, LogTarget, LogView } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { LogMenu } from './LogMenu.tsx';

/** The one primary button, or what became of it. */
export function LogBox({
  model,
  emphasis,
  readOnly,
}: {
  model: LogModel;
  /** Quiet while another button is the one to press. */
  emphasis: 'primary' | 'quiet';
  readOnly: boolean;
}) {
  const place = useFocusKept();
  const view = model.view.value;
  const problem = model.problem.value;
  const isLogged = view.kind === 'logged';
  if (readOnly && !isLogged) return null;
  return (
    <div class="log-box" ref={place} tabIndex={-1}>
      <div class="log-row" data-kind={view.kind} data-emphasis={emphasis}>
        {isLogged && <Icon name="check" />}
        {/* Always there, so that its change is announced. */}
        <p role="status" class={isLogged ? 'log-status' : 'visually-hidden'}>
          {isLogged && loggedText(view.target)}
        </p>
        {!isLogged && <Choices view={view} model={model} />}
        {isLogged && !readOnly && (
          <button type="button" class="log-undo" onClick={() => void model.undo()}>
            {text('undo')}
          </button>
        )}
        {view.kind !== 'loading' && view.kind !== 'cannot' && !readOnly && (
          <LogMenu model={model} view={view} />
        )}
      </div>
      {problem && (
        <p role="alert" class="log-problem">
          <Icon name="warning" />
          <span>{say(problem)}</span>
        </p>
      )}
      <Under model={model} view={view} readOnly={readOnly} />
    </div>
  );
}

function Choices({ view, model }: { view: Exclude<LogView, { kind: 'logged' }>; model: LogModel }) {
  const id = useId();
  const busy = model.busy.value;
  switch (view.kind) {
    case 'loading':
      return <span class="bone bone-button" aria-hidden="true" />;
    case 'cannot':
      return (
        <p class="log-cannot">
          <Icon name="unplug" />
          <span>{say(view.reason)}</span>
        </p>
      );
    case 'ready':
      return (
        <button
          type="button"
          class="log-main"
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-target`}
          aria-disabled={busy}
          onClick={() => !busy && void model.log()}
        >
          <span id={`${id}-name`}>{text(view.unknown ? 'log_add_and_log' : 'log_email')}</span>
          <small id={`${id}-target`} class="log-target">
            {view.target ? text('log_to', nameOf(view.target)) : text('log_to_none')}
          </small>
        </button>
      );
    case 'ask':
      return (
        <div class="log-ask" role="group" aria-labelledby={`${id}-ask`}>
          <span class="log-ask-name" id={`${id}-ask`}>
            {text(view.unknown ? 'log_ask_unknown' : 'log_ask')}
          </span>
          {view.options.map(({ target, reason }, index) => (
            <button
              key={target.opportunityId}
              type="button"
              class="log-chip"
              aria-labelledby={`${id}-option-${index}`}
              aria-describedby={`${id}-reason-${index}`}
              aria-disabled={busy}
              title={target.name}
              onClick={() => !busy && void model.logTo(target.opportunityId)}
            >
              <span class="log-chip-name" id={`${id}-option-${index}`} dir="auto">
                {nameOf(target)}
              </span>
              <small id={`${id}-reason-${index}`}>{say(reason)}</small>
            </button>
          ))}
        </div>
      );
  }
}

/** Why there, how far the thread is logged, and the earlier messages. */
function Under({ model, view, readOnly }: { model: LogModel; view: LogView; readOnly: boolean }) {
  const progress = model.progress.value;
  const reason = view.kind === 'ready' ? view.reason : null;
  const isThread = progress !== null && progress.total > 1;
  // A contact's line is kept where the time will stand once the mail is logged, or all below would jump at the click.
  const keeps = view.kind === 'ask' || (view.kind === 'ready' && !view.unknown);
  if (!reason && !isThread && !keeps && view.kind !== 'logged' && view.kind !== 'loading')
    return null;
  return (
    <div class="log-under">
      {reason && <span class="log-reason">{say(reason)}</span>}
      {view.kind === 'logged' && (
        <time dateTime={new Date(view.at).toISOString()} title={exactTime(view.at)}>
          {ago(view.at, now.value)}
        </time>
      )}
      {isThread && <span>{text('log_progress', progress.logged, progress.total)}</span>}
      {isThread && progress.older > 0 && !readOnly && (
        <button type="button" class="text-button" onClick={() => void model.logOlder()}>
          {text('log_older', progress.older)}
        </button>
      )}
    </div>
  );
}

/** The button under the focus goes when it has done its work; focus then moves to what took its place. */
export function useFocusKept() {
  const place = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const element = place.current;
    const enter = () => (hadFocus.current = true);
    const leave = (event: FocusEvent) => {
      // A removed element may leave without saying where to: that is the case to mend.
      if (event.relatedTarget) hadFocus.current = false;
    };
    element?.addEventListener('focusin', enter);
    element?.addEventListener('focusout', leave);
    return () => {
      element?.removeEventListener('focusin', enter);
      element?.removeEventListener('focusout', leave);
    };
  }, []);
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      place.current?.querySelector('button')?.focus();
  });
  return place;
}

const loggedText = (target: LogTarget | null): string =>
  target ? text('log_logged_to', nameOf(target)) : text('log_logged');

const nameOf = (target: LogTarget): string =>
  target.closed ? text('log_closed', target.name) : target.name;
