import { Avatar } from '#components/ui/Avatar.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { ContactView } from '#lib/view/card-model.ts';
import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { Facts } from './Facts.tsx';
import { Standing } from './Standing.tsx';

/** Somebody among the contacts: who, how valuable, what was last and what is next. */
export function KnownCard({ contact, model }: { contact: ContactView; model: SidebarModel }) {
  const editable = !model.readOnly.value;
  return (
    <div class="card person-card">
      <div class="who">
        <Avatar initials={contact.initials} hue={contact.hue} size="large" />
        <div class="who-text">
          <h1 class="who-name" title={contact.name} dir="auto">
            {contact.name}
          </h1>
          <p class="who-sub">
            {contact.title && (
              <span title={contact.title} dir="auto">
                {contact.title}
              </span>
            )}
            {contact.title && contact.company && ' · '}
            {contact.company && (
              <Company
                name={contact.company}
                edit={
                  editable && contact.companyId ? () => void model.card.beginEdit('company') : null
                }
              />
            )}
          </p>
        </div>
        {editable && (
          <IconButton
            icon="edit"
            name={text('edit_contact', contact.name)}
            press={() => void model.card.beginEdit('contact')}
          />
        )}
      </div>
      <Standing contact={contact} />
      <Facts contact={contact} />
    </div>
  );
}

function Company({ name, edit }: { name: string; edit: (() => void) | null }) {
  if (!edit)
    return (
      <span class="who-company clamp" title={name} dir="auto">
        {name}
      </span>
    );
  return (
    <button
      type="button"
      class="text-button who-company clamp"
      title={text('edit_company', name)}
      dir="auto"
      onClick={edit}
    >
      {name}
    </button>
  );
}
