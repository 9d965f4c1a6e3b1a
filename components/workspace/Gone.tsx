import { text } from '#lib/view/text.ts';

import { PageHeading } from './PageHeading.tsx';

/** In the place of a record that is not there any more. */
export function Gone({ name, restore }: { name: string | null; restore: (() => void) | null }) {
  return (
    <div class="card gone">
      <PageHeading look="who-name">{name ?? text('workspace_unknown')}</PageHeading>
      <p class="muted">{text(name === null ? 'workspace_unknown_why' : 'workspace_gone')}</p>
      {name !== null && restore && (
        <button type="button" class="button primary" onClick={restore}>
          {text('workspace_restore')}
        </button>
      )}
    </div>
  );
}
