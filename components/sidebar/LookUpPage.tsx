import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { Icon } from '#components/ui/icons.tsx';
import type { LookUpModel, LookUpView } from '#lib/view/look-up-model.ts';
import { text } from '#lib/view/text.ts';

import { FoundActions } from './FoundActions.tsx';
import { FoundRow } from './FoundRow.tsx';
import { RowBones } from './LoadingCard.tsx';
import { resultsId } from './LookUpBox.tsx';

/** What was found, in place of the page, while the search box above it is open. */
export function LookUpPage({ model, readOnly }: { model: LookUpModel; readOnly: boolean }) {
  return (
    <>
      <h1 class="visually-hidden">{text('look_up')}</h1>
      <Results model={model} readOnly={readOnly} />
    </>
  );
}

function Results({ model, readOnly }: { model: LookUpModel; readOnly: boolean }) {
  const view = model.view.value;
  switch (view.kind) {
    case 'empty':
      return (
        <Said icon="find">
          <p>{text('look_up_empty')}</p>
          <p class="muted">{text('look_up_keys')}</p>
        </Said>
      );
    case 'loading':
      return (
        <div class="card" aria-busy="true">
          <p class="visually-hidden">{text('look_up_loading')}</p>
          <RowBones />
        </div>
      );
    case 'found':
      return <Groups model={model} view={view} readOnly={readOnly} />;
    case 'nothing':
      return (
        <Said icon="find">
          <p role="status">{text('look_up_nothing', view.text)}</p>
          {!readOnly && (
            <button type="button" class="button primary" onClick={() => model.addContact()}>
              {text('look_up_add', view.text)}
            </button>
          )}
        </Said>
      );
    case 'failed':
      return (
        <Said icon="warning">
          <p role="alert">{text('look_up_failed')}</p>
          <button type="button" class="button primary" onClick={() => model.retry()}>
            {text('try_again')}
          </button>
        </Said>
      );
  }
}

function Said({ icon, children }: { icon: 'find' | 'warning'; children: ComponentChildren }) {
  return (
    <div class="message look-up-said">
      <span class="message-icon">
        <Icon name={icon} />
      </span>
      {children}
    </div>
  );
}

function Groups({
  model,
  view: { groups, count },
  readOnly,
}: {
  model: LookUpModel;
  view: Extract<LookUpView, { kind: 'found' }>;
  readOnly: boolean;
}) {
  const list = useRef<HTMLDivElement>(null);
  const selected = model.selected.value;
  const found = groups.flatMap(({ rows }) => rows).find(({ index }) => index === selected)?.found;
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected, found]);
  return (
    <div class="look-up-found" ref={list}>
      <p class="visually-hidden" role="status">
        {text('look_up_count', count)}
      </p>
      <div class="card" role="listbox" id={resultsId} aria-label={text('look_up')}>
        {groups.map(({ kind, rows }) => (
          <div class="found-group" role="group" aria-label={text(`found_${kind}`)} key={kind}>
            <div class="found-head" aria-hidden="true">
              {text(`found_${kind}`)}
            </div>
            {rows.map((line) => (
              <FoundRow
                key={`${kind} ${line.found.id}`}
                line={line}
                selected={line.index === selected}
                model={model}
              />
            ))}
          </div>
        ))}
      </div>
      {found && (
        <FoundActions
          found={found}
          list={list}
          log={readOnly ? null : (id) => model.log(id)}
          leave={() => focusBox()}
        />
      )}
    </div>
  );
}

const focusBox = (): void => document.querySelector<HTMLElement>('.look-up-input')?.focus();
