import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';

import { Icon } from '#components/ui/icons.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Menu } from '#components/ui/Menu.tsx';
import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { LookUpBox } from './LookUpBox.tsx';
import { PeopleStrip } from './PeopleStrip.tsx';

export function Header({ model }: { model: SidebarModel }) {
  const place = useRef<HTMLElement>(null);
  const wasFinding = useRef(false);
  const isFinding = model.lookUp.isOpen.value;
  useLayoutEffect(() => {
    // What had the focus before the search has been drawn anew.
    if (wasFinding.current && !isFinding && document.activeElement === document.body)
      place.current?.querySelector<HTMLElement>('.header-find button')?.focus();
    wasFinding.current = isFinding;
  }, [isFinding]);
  return (
    <header class="header" ref={place}>
      {isFinding ? <LookUpBox model={model.lookUp} /> : <Usual model={model} />}
    </header>
  );
}

function Usual({ model }: { model: SidebarModel }) {
  const { kind } = model.screen.value;
  return (
    <>
      <Subject model={model} />
      {kind !== 'trouble' && (
        <span class="header-find">
          <IconButton icon="find" name={text('look_up')} press={() => model.lookUp.open()} />
        </span>
      )}
      <MoreMenu model={model} />
      {model.docked.value && (
        <IconButton icon="hide" name={text('hide')} press={() => model.hide()} />
      )}
    </>
  );
}

/** Whom the page below is about. */
function Subject({ model }: { model: SidebarModel }) {
  const { kind } = model.screen.value;
  if (kind === 'record') return <BackButton model={model} />;
  if ((kind !== 'mail' && kind !== 'compose') || model.people.value.length === 0)
    return <span class="brand">{text('toolbar_title')}</span>;
  return (
    <PeopleStrip
      people={model.people.value}
      selected={model.selected.value}
      select={(index) => model.select(index)}
    />
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
