import { Icon } from '#components/ui/icons.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import type { LogModel, LogView } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

/** Where else the mail could be logged, or moved once it is. */
export function LogMenu({ model, view }: { model: LogModel; view: LogView }) {
  const current = currentTarget(view);
  return (
    <Menu
      name={text('log_choose')}
      open={model.menuOpen}
      look="log-more"
      groups={[
        {
          key: 'opportunities',
          label: text('log_menu_where'),
          choices: [
            ...model.targets.value.map((target) => ({
              key: target.opportunityId,
              label: target.name,
              detail: target.closed ? text('closed') : undefined,
              checked: current === target.opportunityId,
              choose: () => void model.logTo(target.opportunityId),
            })),
            {
              key: 'none',
              label: text('log_no_opportunity'),
              checked: current === null,
              choose: () => void model.logTo(null),
            },
          ],
        },
        {
          key: 'other',
          label: text('log_menu_other'),
          choices: [
            {
              key: 'complaint',
              icon: 'warning',
              label: text('log_complaint'),
              choose: () => void model.logTo(current ?? null, { purpose: 'complaint' }),
            },
            {
              key: 'never',
              icon: 'unplug',
              label: text('log_never'),
              choose: () => void model.neverLog(),
            },
          ],
        },
      ]}
    >
      <Icon name="down" />
    </Menu>
  );
}

/** Id of the opportunity that is proposed or logged to; null for none, undefined while two are close. */
function currentTarget(view: LogView): string | null | undefined {
  switch (view.kind) {
    case 'ready':
    case 'logged':
      return view.target?.opportunityId ?? null;
    case 'ask':
    case 'loading':
    case 'cannot':
      return undefined;
  }
}
