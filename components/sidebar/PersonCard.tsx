import { useLayoutEffect, useRef } from 'preact/hooks';

import { later } from '#components/ui/later.tsx';
import type { ContactView } from '#lib/view/card-model.ts';
import type { SidebarModel } from '#lib/view/sidebar-model.ts';

import { KnownCard } from './KnownCard.tsx';
import { RowBones } from './LoadingCard.tsx';

const EditCard = later(
  () => import('./EditCard.tsx').then((one) => one.EditCard),
  () => (
    <div class="card" aria-busy="true">
      <RowBones />
    </div>
  ),
);

/** A contact's card, or in its place the form that edits it; focus returns to the pencil when the form closes. */
export function PersonCard({ contact, model }: { contact: ContactView; model: SidebarModel }) {
  const place = useRef<HTMLDivElement>(null);
  const hadForm = useRef(false);
  const form = model.card.edit.value;
  useLayoutEffect(() => {
    if (hadForm.current && !form && document.activeElement === document.body)
      place.current?.querySelector<HTMLElement>('.who .icon-button')?.focus();
    hadForm.current = form !== null;
  }, [form]);
  // From card to card the page stays the same, and somebody else begins at the top.
  useLayoutEffect(() => {
    const page = place.current?.closest('main');
    if (page) page.scrollTop = 0;
  }, [contact.id]);
  return (
    <div ref={place}>
      {form ? (
        <EditCard form={form} contact={contact} />
      ) : (
        <KnownCard contact={contact} model={model} />
      )}
    </div>
  );
}
