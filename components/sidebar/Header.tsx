import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { Icon } from '#components/ui/icons.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { PeopleStrip } from './PeopleStrip.tsx';

export function Header({ model }: { model: SidebarModel }) {
  const showsPeople = model.screen.value.kind === 'mail' && model.people.value.length > 0;
  return (
    <header class="header">
      {showsPeople ? (
        <PeopleStrip
          people={model.people.value}
          selected={model.selected.value}
          select={(index) => model.select(index)}
        />
      ) : model.screen.value.kind === 'record' ? (
        <BackButton model={model} />
      ) : (
        <span class="brand">{text('toolbar_title')}</span>
      )}
      <MoreMenu model={model} />
      {model.docked.value && (
        <IconButton icon="hide" name={text('hide')} press={() => model.hide()} />
      )}
    </header>
  );
}

function MoreMenu({ model }: { model: SidebarModel }) {
  const open = useSignal(false);
  const pages = [
    {
      key: 'workspace',
      icon: 'table' as const,
      label: text('more_workspace'),
      choose: () => model.openWorkspace(),
    },
    {
      key: 'settings',
      icon: 'settings' as const,
      label: text('more_settings'),
      choose: () => model.openWorkspace('settings'),
    },
  ];
  const sidePanel = {
    key: 'side-panel',
    icon: 'panel' as const,
    label: text('more_side_panel'),
    choose: () => model.openSidePanel(),
  };
  return (
    <Menu
      name={text('more')}
      open={open}
      look="icon-button"
      groups={[{ key: 'more', choices: model.docked.value ? [...pages, sidePanel] : pages }]}
    >
      <Icon name="more" />
    </Menu>
  );
}

/** Takes the focus as the card comes: what was pressed to open it is gone. */
function BackButton({ model }: { model: SidebarModel }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  });
  return (
    <div class="header-back">
      <button ref={button} type="button" class="button quiet" onClick={() => model.back()}>
        <Icon name="back" />
        {text(`back_to_${model.backTo.value}`)}
      </button>
    </div>
  );
}
