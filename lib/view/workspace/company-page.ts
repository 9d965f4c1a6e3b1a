import { computed, createModel, type ReadonlySignal } from '@preact/signals';

import { deleteCompany, restore } from '#lib/crm/delete-record.ts';
import { companyById } from '#lib/db/company-queries.ts';
import { contactsOfCompany } from '#lib/db/contact-queries.ts';
import { deletedRecord } from '#lib/db/deleted-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Company } from '#lib/domain/company.ts';
import { initials } from '#lib/domain/person-name.ts';
import { phoneRegion } from '#lib/domain/phone-region.ts';

import { hueOf } from '../avatar.ts';
import { companyFields, companyForm } from '../edit-form.ts';
import { History } from '../history.ts';
import { live, valueOr } from '../live.ts';
import type { Notice } from '../notice.ts';
import { Opportunities } from '../opportunities.ts';
import { phoneText } from '../phone-text.ts';
import type { Host } from './host.ts';
import { contactSource } from './list-sources.ts';
import type { RecordView } from './record-page.ts';
import { editing, isRecord, newRecord, recordView, tell } from './record-page.ts';
import type { ListRow } from './record-list.ts';
import { hashOf } from './route.ts';

export interface CompanyView {
  id: string;
  name: string;
  initials: string;
  hue: number;
  domains: string[];
  website: string | null;
  phones: { value: string; shown: string; extension: string | null }[];
  industry: string | null;
  note: string | null;
  sample: boolean;
}

/** People that a company's page lists. */
const mostPeople = 200;

/** A company with its people and all that passed between it and us. */
export const CompanyPage = createModel(
  (store: Store, host: Host, id: ReadonlySignal<string | null>, notice: Notice) => {
    const record = recordView(
      store,
      id,
      (wanted) => companyById(store, wanted),
      async (wanted) => (await deletedRecord(store, 'companies', wanted))?.name ?? null,
    );
    const view = computed<RecordView<CompanyView>>(() =>
      record.value.kind === 'here'
        ? { kind: 'here', value: viewOf(record.value.value) }
        : record.value,
    );
    // By the address, before anything was read: so all that the page shows is asked for at once.
    const companyId = computed(() => (isRecord(id.value) ? id.value : null));
    const people = live(() => {
      const { value: wanted } = companyId;
      return wanted === null ? null : () => peopleOf(store, wanted);
    }, store);
    const involved = computed(() =>
      companyId.value === null ? null : { contactId: '', companyId: companyId.value },
    );

    const edit = editing(id);
    const region = () => phoneRegion(host.settings.peek().region, host.languages);
    const draft = computed(() => {
      if (id.value !== newRecord) return null;
      let made: string | null = null;
      const done = () => host.goTo(hashOf('companies', made));
      return companyFields(null, { region: region(), done, notice }, async (fields) => {
        const { addCompany } = await import('#lib/crm/add-company.ts');
        const created = await addCompany(store, { ...fields, name: fields.name ?? '' });
        if (created.status !== 'created') return created;
        made = created.id;
        return { status: 'committed', entry: created.entry, ids: [created.id] };
      });
    });

    return {
      view,
      form: edit.form,
      /** The form of a company that does not exist yet. */
      draft,
      people: computed(() => valueOr<ListRow[], null>(people.value, null)),
      opportunities: new Opportunities(store, involved, notice),
      history: new History(store, companyId, (wanted) => ({ companyId: wanted })),
      beginEdit(): void {
        const { value } = record;
        if (value.kind !== 'here' || store.readOnly) return;
        edit.begin(companyForm(store, value.value, { region: region(), done: edit.end, notice }));
      },
      async remove(): Promise<void> {
        const { value } = view;
        if (value.kind !== 'here') return;
        const deleted = await deleteCompany(store, value.value.id);
        tell(notice, deleted, { key: 'workspace_deleted', args: [value.value.name] });
      },
      async restore(): Promise<void> {
        const { value } = view;
        if (value.kind !== 'gone' || value.name === null || id.value === null) return;
        const restored = await restore(store, 'companies', id.value, value.name);
        tell(notice, restored, { key: 'workspace_restored', args: [value.name] });
      },
    };
  },
);
export type CompanyPage = InstanceType<typeof CompanyPage>;

async function peopleOf(store: Store, companyId: string): Promise<ListRow[]> {
  const contacts = await contactsOfCompany(store, companyId, mostPeople);
  return contactSource(store).rows(contacts.map(({ id }) => id));
}

const viewOf = (company: Company): CompanyView => ({
  id: company.id,
  name: company.name,
  initials: initials(company.name),
  hue: hueOf(company.name),
  domains: company.domains,
  website: company.website ?? null,
  phones: (company.phones ?? []).map(({ value, extension }) => ({
    value,
    shown: phoneText(value),
    extension: extension ?? null,
  })),
  industry: company.industry ?? null,
  note: company.note ?? null,
  sample: company.sample === true,
});
