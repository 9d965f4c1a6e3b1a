import { useLayoutEffect, useRef } from 'preact/hooks';

import { Field } from '#components/ui/Field.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { say } from '#components/ui/say.ts';
import type { ContactView, EditField, EditForm } from '#lib/view/card-model.ts';
import { text } from '#lib/view/text.ts';

const types = {
  displayName: 'text',
  title: 'text',
  company: 'text',
  email: 'email',
  phone: 'tel',
  link: 'url',
  website: 'url',
  domain: 'text',
  note: 'long',
} as const satisfies Record<EditField['name'], string>;

/** Fields of which there may be several. */
const lists = {
  contact: ['email', 'phone', 'link'],
  company: ['domain', 'phone'],
} as const;
const isListed = (name: EditField['name']): boolean =>
  name === 'email' || name === 'phone' || name === 'link' || name === 'domain';

/** The card's place while a contact or its company is edited. */
export function EditCard({ form, contact }: { form: EditForm; contact: ContactView }) {
  const purpose =
    form.of === 'contact'
      ? text('edit_contact', contact.name)
      : text('edit_company', contact.company ?? '');
  return <EditFields form={form} title={contact.name} purpose={purpose} />;
}

/** A form under its title: Enter saves, Esc cancels, and what is wrong gets the focus. */
export function EditFields({
  form,
  title,
  purpose,
}: {
  form: EditForm;
  title: string;
  /** What the form is for; said to assistive technology, and shown where it differs from the title. */
  purpose: string;
}) {
  const place = useRef<HTMLFormElement>(null);
  const fields = form.fields.value;
  useLayoutEffect(() => place.current?.querySelector('input')?.focus(), [form]);
  const wasBusyRef = useRef(false);
  useLayoutEffect(() => {
    if (wasBusyRef.current && !form.busy.value)
      place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    wasBusyRef.current = form.busy.value;
  });

  return (
    // Esc reaches the form from its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={place}
      class="card edit-card"
      aria-label={purpose}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.busy.peek()) void form.save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        form.cancel();
      }}
    >
      <div>
        <h1 class="who-name" title={title} dir="auto">
          {title}
        </h1>
        {purpose !== title && <p class="who-sub">{purpose}</p>}
      </div>
      <div class="draft">
        {fields.map((field) => (
          <EditRow key={`${field.name}-${field.index}`} field={field} form={form} />
        ))}
      </div>
      <div class="add-rows">
        {lists[form.of].map((listed) => (
          <button
            key={listed}
            type="button"
            class="text-button"
            onClick={() => form.addRow(listed)}
          >
            {text(`edit_add_${listed}`)}
          </button>
        ))}
      </div>
      <div class="form-actions">
        <button type="submit" class="button primary" aria-disabled={form.busy.value}>
          {text('save')}
        </button>
        <button type="button" class="button quiet" onClick={() => form.cancel()}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}

function EditRow({ field, form }: { field: EditField; form: EditForm }) {
  const label = text(
    `field_${form.of === 'company' && field.name === 'displayName' ? 'company' : field.name}`,
  );
  return (
    <Field
      label={label}
      type={types[field.name]}
      value={field.value}
      error={field.error.value && say(field.error.value)}
    >
      {isListed(field.name) && (
        <IconButton
          icon="close"
          name={text('edit_remove', `${label} ${field.value.value}`.trim())}
          press={() => form.removeRow(field)}
        />
      )}
    </Field>
  );
}
