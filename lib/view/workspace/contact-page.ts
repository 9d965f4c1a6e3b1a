import { computed, createModel, type ReadonlySignal } from '@preact/signals';

import { contactCard } from '#lib/crm/contact-card.ts';
import { deleteContact, restore } from '#lib/crm/delete-record.ts';
import { deletedRecord } from '#lib/db/deleted-queries.ts';
import { openOpportunitiesAround } from '#lib/db/opportunity-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { openTasksFor } from '#lib/db/task-queries.ts';
import { phoneRegion } from '#lib/domain/phone-region.ts';
import type { Task } from '#lib/domain/task.ts';

import { hueOf } from '../avatar.ts';
import { viewOf } from '../card.ts';
import { companyForm, contactForm } from '../edit-form.ts';
import { FollowUps } from '../follow-ups.ts';
import { History } from '../history.ts';
import { newContactForm } from '../new-contact-form.ts';
import type { Notice } from '../notice.ts';
import { Opportunities } from '../opportunities.ts';
import type { ContactView } from '../card-model.ts';
import type { Host } from './host.ts';
import type { RecordView } from './record-page.ts';
import { editing, isRecord, newRecord, recordView, tell } from './record-page.ts';
import { hashOf } from './route.ts';

/** A contact with all that is known of it, to be edited, deleted and brought back. */
export const ContactPage = createModel(
  (store: Store, host: Host, id: ReadonlySignal<string | null>, notice: Notice) => {
    const card = recordView(
      store,
      id,
      (wanted) => contactCard(store, wanted),
      async (wanted) => (await deletedRecord(store, 'contacts', wanted))?.displayName ?? null,
    );
    const view = computed<RecordView<ContactView>>(() => {
      if (card.value.kind !== 'here') return card.value;
      const { value } = card.value;
      const [email] = value.contact.emails;
      const hue = hueOf(email?.value ?? value.contact.displayName);
      return { kind: 'here', value: viewOf(value, hue) };
    });
    // By the address, before anybody was read: so all that the page shows is asked for at once.
    const contactId = computed(() => (isRecord(id.value) ? id.value : null));
    const involved = computed(() =>
      contactId.value === null ? null : { contactId: contactId.value },
    );
    const opportunities = new Opportunities(store, involved, notice);
    const followUps = new FollowUps(
      store,
      computed(() => {
        const { value: contact } = contactId;
        if (contact === null) return null;
        return { list: contact, contactId: contact, tasks: () => tasksAround(store, contact) };
      }),
      notice,
    );

    const edit = editing(id);
    const region = () => phoneRegion(host.settings.peek().region, host.languages);
    const draft = computed(() => {
      if (id.value !== newRecord) return null;
      const done = (made: string | null) => host.goTo(hashOf('contacts', made));
      return newContactForm(store, { region: region(), notice, done });
    });

    return {
      view,
      form: edit.form,
      /** The form of a contact that does not exist yet. */
      draft,
      opportunities,
      followUps,
      history: new History(store, contactId),
      beginEdit(of: 'contact' | 'company'): void {
        const { value } = card;
        if (value.kind !== 'here' || store.readOnly) return;
        const options = { region: region(), done: edit.end, notice };
        const { contact, company } = value.value;
        edit.begin(
          of === 'company' && company
            ? companyForm(store, company, options)
            : contactForm(store, contact, company, options),
        );
      },
      async remove(): Promise<void> {
        const { value } = view;
        if (value.kind !== 'here') return;
        const deleted = await deleteContact(store, value.value.id);
        tell(notice, deleted, { key: 'workspace_deleted', args: [value.value.name] });
      },
      async restore(): Promise<void> {
        const { value } = view;
        if (value.kind !== 'gone' || value.name === null || id.value === null) return;
        const restored = await restore(store, 'contacts', id.value, value.name);
        tell(notice, restored, { key: 'workspace_restored', args: [value.name] });
      },
    };
  },
);
/** With those of the opportunities that the page shows. */
async function tasksAround(store: Store, contactId: string): Promise<Task[]> {
  const opportunities = await openOpportunitiesAround(store, contactId);
  const opportunityIds = opportunities.map(({ id }) => id);
  return openTasksFor(store, { contactIds: [contactId], companyIds: [], opportunityIds });
}

export type ContactPage = InstanceType<typeof ContactPage>;
