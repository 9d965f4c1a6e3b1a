import { Avatar } from '#components/ui/Avatar.tsx';
import { Field } from '#components/ui/Field.tsx';
import { say } from '#components/ui/say.ts';
import type { CardView, DraftField } from '#lib/view/card-model.ts';
import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { ExistingContact } from './ExistingContact.tsx';
import { LogBox } from './LogBox.tsx';

type Unknown = Extract<CardView, { kind: 'unknown' }>;

/** Somebody new: everything the mail says about them, each value with its source and open to correction. */
export function UnknownCard({ view, model }: { view: Unknown; model: SidebarModel }) {
  const name = view.name || view.email;
  return (
    <div class="card person-card">
      <div class="who">
        <Avatar initials={view.initials} hue={view.hue} size="large" ring="dashed" />
        <div class="who-text">
          <h1 class="who-name" title={name} dir="auto">
            {name}
          </h1>
          <p class="who-sub">{text('unknown_person')}</p>
        </div>
      </div>
      <Draft fields={model.card.draft.value} />
      <div class="actions">
        <LogBox model={model.log} emphasis="primary" readOnly={model.readOnly.value} />
        {!model.readOnly.value && <ExistingContact model={model.card} />}
      </div>
    </div>
  );
}

const types = {
  displayName: 'text',
  email: 'email',
  company: 'text',
  title: 'text',
  phone: 'tel',
  link: 'url',
} as const satisfies Record<DraftField['name'], string>;

/** The fields of somebody new, each with its source. */
export function Draft({ fields }: { fields: readonly DraftField[] }) {
  return (
    <div class="draft">
      {fields.map((field) => (
        <Field
          key={field.name}
          label={text(`field_${field.name}`)}
          type={types[field.name]}
          value={field.value}
          error={field.error.value && say(field.error.value)}
          hint={field.source && say(field.source)}
          escape="reverts"
        />
      ))}
    </div>
  );
}
