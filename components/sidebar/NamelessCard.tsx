import { Avatar } from '#components/ui/Avatar.tsx';
import type { CardView } from '#lib/view/card-model.ts';
import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { ExistingContact } from './ExistingContact.tsx';

type Nameless = Extract<CardView, { kind: 'nameless' }>;

/** A colleague whom the webmail shows by name only: nothing is logged by a name, the user says who it is. */
export function NamelessCard({ view, model }: { view: Nameless; model: SidebarModel }) {
  return (
    <div class="card person-card">
      <div class="who">
        <Avatar initials={view.initials} hue={view.hue} size="large" ring="dashed" />
        <div class="who-text">
          <h1 class="who-name" title={view.name} dir="auto">
            {view.name}
          </h1>
          <p class="who-sub">{text('nameless_sub')}</p>
        </div>
      </div>
      <p class="who-note">{text('nameless_why')}</p>
      {!model.readOnly.value && (
        <div class="actions">
          <ExistingContact model={model.card} />
        </div>
      )}
    </div>
  );
}
