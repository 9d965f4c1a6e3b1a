import type { IconName } from '#components/ui/icons.tsx';
import { Icon } from '#components/ui/icons.tsx';
import { text } from '#lib/view/text.ts';
import type { PageName } from '#lib/view/workspace/route.ts';
import { hashOf } from '#lib/view/workspace/route.ts';

const links: readonly { page: PageName; icon: IconName }[] = [
  { page: 'today', icon: 'today' },
  { page: 'contacts', icon: 'person' },
  { page: 'companies', icon: 'company' },
  { page: 'data', icon: 'store' },
  { page: 'settings', icon: 'settings' },
];

export function Navigation({ current }: { current: PageName }) {
  return (
    <nav class="nav" aria-label={text('workspace_nav')}>
      <span class="nav-brand" aria-hidden="true">
        {text('toolbar_title')}
      </span>
      <ul class="nav-links">
        {links.map(({ page, icon }) => (
          <li key={page}>
            <a
              class="nav-link"
              href={hashOf(page)}
              aria-current={page === current ? 'page' : undefined}
            >
              <Icon name={icon} />
              <span class="nav-name">{text(`workspace_page_${page}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
