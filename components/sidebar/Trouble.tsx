import { Icon } from '#components/ui/icons.tsx';
import type { SidebarModel, Trouble } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { Message, MessageButton } from './Message.tsx';

export type TroubleActions = Pick<SidebarModel, 'reload' | 'openWorkspace' | 'openSidePanel'>;

/** What happened to the storage, what still works, and the one button that helps. */
export function TroublePage({ trouble, model }: { trouble: Trouble; model: TroubleActions }) {
  const retry = () => model.reload();
  switch (trouble.kind) {
    case 'storageBlocked':
      return (
        <Message icon="lock" title={text('trouble_blocked')}>
          <p>{text(trouble.docked ? 'trouble_blocked_docked' : 'trouble_blocked_native')}</p>
          {trouble.docked ? (
            <MessageButton name={text('trouble_open_panel')} press={() => model.openSidePanel()} />
          ) : (
            <MessageButton name={text('try_again')} press={retry} />
          )}
        </Message>
      );
    case 'privateWindow':
      return (
        <Message icon="lock" title={text('trouble_private')}>
          <p>{text('trouble_private_why')}</p>
          <MessageButton name={text('try_again')} press={retry} />
        </Message>
      );
    case 'damaged':
      return (
        <Message icon="store" title={text('trouble_damaged')}>
          <p>{text('trouble_damaged_why')}</p>
          <ul class="message-list">
            {trouble.missing.map(({ table, found, expected }) => (
              <li key={table}>
                {text('trouble_damaged_table', text(`table_${table}`), found, expected)}
              </li>
            ))}
          </ul>
          <MessageButton
            name={text('trouble_open_settings')}
            press={() => model.openWorkspace('settings')}
          />
        </Message>
      );
    case 'newer':
      return (
        <Message icon="store" title={text('trouble_newer')}>
          <p>{text('trouble_newer_why')}</p>
          <MessageButton name={text('trouble_update')} press={retry} />
        </Message>
      );
    case 'failed':
      return (
        <Message icon="warning" title={text('trouble_failed')}>
          <p>{text('trouble_failed_why')}</p>
          <p class="message-code">{text('trouble_code', trouble.code)}</p>
          <MessageButton name={text('try_again')} press={retry} />
        </Message>
      );
  }
}

/** Above the card when a newer Sidecard wrote the database: everything can be read, nothing is written. */
export function ReadOnlyBanner({ model }: { model: SidebarModel }) {
  return (
    <div class="banner" role="note">
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
