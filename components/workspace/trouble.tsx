import { Message, MessageButton } from '#components/sidebar/Message.tsx';
import { LoadingCard } from '#components/sidebar/LoadingCard.tsx';
import { Icon } from '#components/ui/icons.tsx';
import { text } from '#lib/view/text.ts';
import type { Rescue } from '#lib/view/workspace/rescue.ts';
import type { State, Workspace } from '#lib/view/workspace/workspace.ts';

/** The shape of a page; after 150 ms a word about what takes so long. */
export const Opening = () => (
  <div class="sheet page-content">
    <LoadingCard name={text('starting_title')} email={null} />
  </div>
);

/** Why there is nothing to show, what still works, and the one button that helps. */
export function StoreTrouble({
  state,
  model,
}: {
  state: Exclude<State, { kind: 'open' | 'opening' }>;
  model: Workspace;
}) {
  return (
    <div class="sheet page-content">
      <Trouble state={state} model={model} />
    </div>
  );
}

function Trouble({
  state,
  model,
}: {
  state: Exclude<State, { kind: 'open' | 'opening' }>;
  model: Workspace;
}) {
  const again = <MessageButton name={text('try_again')} press={() => model.start()} />;
  switch (state.kind) {
    case 'denied':
      return state.reason === 'privateWindow' ? (
        <Message icon="lock" title={text('trouble_private')}>
          <p>{text('trouble_private_why')}</p>
          {again}
        </Message>
      ) : (
        <Message icon="lock" title={text('trouble_blocked')}>
          <p>{text('trouble_blocked_native')}</p>
          {again}
        </Message>
      );
    case 'full':
      return (
        <Message icon="store" title={text('workspace_full')}>
          <p>{text('workspace_full_why')}</p>
          {again}
        </Message>
      );
    case 'damaged':
      return <Damaged missing={state.missing} rescue={state.rescue} />;
    case 'closed':
      return state.why === 'erased' ? (
        <Message icon="store" title={text('workspace_erased')}>
          <p>{text('workspace_erased_why')}</p>
          <MessageButton name={text('workspace_start_again')} press={() => model.start()} />
        </Message>
      ) : (
        <Message icon="store" title={text('workspace_updated')}>
          <p>{text('workspace_updated_why')}</p>
          <MessageButton name={text('workspace_reload')} press={() => model.reload()} />
        </Message>
      );
  }
}

function Damaged({
  missing,
  rescue,
}: {
  missing: Extract<State, { kind: 'damaged' }>['missing'];
  rescue: Rescue;
}) {
  const saved = rescue.saved.value;
  return (
    <Message icon="store" title={text('trouble_damaged')}>
      <p>{text('workspace_damaged_why')}</p>
      <ul class="message-list">
        {missing.map(({ table, found, expected }) => (
          <li key={table}>
            {text('trouble_damaged_table', text(`table_${table}`), found, expected)}
          </li>
        ))}
      </ul>
      <ol class="message-steps">
        <li>
          <MessageButton name={text('workspace_save_rest')} press={() => void rescue.save()} />
          <p role="status">{saved !== null && text('data_saved', saved)}</p>
        </li>
        <li>
          <button type="button" class="button quiet" onClick={() => void rescue.accept()}>
            {text('workspace_accept_loss')}
          </button>
          <p>{text('workspace_accept_why')}</p>
        </li>
      </ol>
    </Message>
  );
}

/** Above every page when a newer Sidecard wrote the database: everything can be read, nothing is written. */
export function NewerBanner({ model }: { model: Workspace }) {
  return (
    <div class="banner workspace-banner" role="note">
      <Icon name="lock" />
      <p>
        <strong>{text('trouble_newer')}</strong> {text('trouble_newer_why')}
      </p>
      <button type="button" class="button quiet" onClick={() => model.reload()}>
        {text('trouble_update')}
      </button>
    </div>
  );
}
