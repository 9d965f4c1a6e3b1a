import { useLayoutEffect, useRef } from 'preact/hooks';

import { Icon, type IconName } from '#components/ui/icons.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { Found } from '#lib/view/look-up-model.ts';
import { text } from '#lib/view/text.ts';

import { resultActionsId } from './LookUpBox.tsx';

/**
 * What else can be done with the selected result. It lies over the end of that result's row and not in it: inside a listbox
 * nothing can be reached by Tab.
 */
export function FoundActions({
  found,
  list,
  log,
  leave,
}: {
  found: Found;
  /** What the rows stand in. */
  list: { current: HTMLElement | null };
  /** Logs a call with a contact; null where nothing can be written. */
  log: ((contactId: string) => void) | null;
  /** Gives the focus back to the search box. */
  leave: () => void;
}) {
  const group = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-selected=true]');
    if (!row || !group.current) return;
    group.current.style.insetBlockStart = `${row.offsetTop}px`;
    group.current.style.blockSize = `${row.offsetHeight}px`;
  });
  const links = linksOf(found);
  const canLog = log !== null && found.kind === 'contact';
  if (links.length === 0 && !canLog) return null;
  return (
    // Esc and arrows lead from the links back to where the results are chosen.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      class="found-actions"
      id={resultActionsId}
      role="group"
      aria-label={text('found_actions', found.name || found.detail)}
      ref={group}
      onKeyDown={(event) => {
        if (!/^(?:Escape|ArrowUp|ArrowDown)$/.test(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      {links.map(({ href, icon, name }) => (
        // A new tab: a webmail that answers to mail addresses would open in the sidebar's own frame.
        <a
          key={href}
          class="icon-button"
          href={href}
          target="_blank"
          rel="noreferrer"
          aria-label={name}
          title={name}
        >
          <Icon name={icon} />
        </a>
      ))}
      {canLog && (
        <IconButton
          icon="note"
          name={text('found_log', found.name || found.detail)}
          press={() => log(found.id)}
        />
      )}
    </div>
  );
}

function linksOf(found: Found): { href: string; icon: IconName; name: string }[] {
  const links: { href: string; icon: IconName; name: string }[] = [];
  const name = found.name || found.detail;
  if (found.kind === 'contact' && found.email)
    links.push({
      href: `mailto:${encodeURIComponent(found.email).replace('%40', '@')}`,
      icon: 'email',
      name: text('found_mail', name),
    });
  if ((found.kind === 'contact' || found.kind === 'company') && found.phone)
    links.push({ href: `tel:${found.phone}`, icon: 'call', name: text('found_call', name) });
  if (found.kind === 'interaction' && found.link && /^https?:\/\//i.test(found.link))
    links.push({ href: found.link, icon: 'external', name: text('history_open_mail') });
  return links;
}
