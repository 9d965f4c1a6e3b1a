import type { ComponentChildren } from 'preact';

import { Icon } from '#components/ui/icons.tsx';
import type { IconName } from '#components/ui/icons.tsx';

/** A page that says something instead of showing somebody: what is so, what still works, and one thing to do. */
export function Message({
  icon,
  title,
  children,
}: {
  icon: IconName;
  title: string;
  children: ComponentChildren;
}) {
  return (
    <div class="message">
      <span class="message-icon">
        <Icon name={icon} />
      </span>
      <h1 class="message-title">{title}</h1>
      {children}
    </div>
  );
}

/** The one button of such a page. */
export function MessageButton({ name, press }: { name: string; press: () => void }) {
  return (
    <button type="button" class="button primary" onClick={press}>
      {name}
    </button>
  );
}
