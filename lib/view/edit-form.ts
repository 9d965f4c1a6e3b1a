import { signal } from '@preact/signals';

import type { CompanyFields } from '#lib/crm/company-form.ts';
import type { ContactFields } from '#lib/crm/contact-form.ts';
import type { Edited } from '#lib/crm/change-found.ts';
import type { Checked } from '#lib/crm/form-check.ts';
import type { Store } from '#lib/db/store.ts';
import type { Company } from '#lib/domain/company.ts';
import type { Contact } from '#lib/domain/contact.ts';

import { EditRows } from './edit-rows.ts';
import type { Notice } from './notice.ts';
import { refusedWords } from './outcome.ts';
import type { EditField, EditForm } from './card-model.ts';

export interface FormOptions {
  /** Whose notation of phone numbers is meant, ISO 3166. */
  region: string | null;
  /** The form is to be closed: saved, nothing to save, or cancelled. */
  done: () => void;
  /** Hears what was saved, with its Undo, or why it was not; then the form stays open. */
  notice: Notice;
}

/** Edits a contact in place. Only what was touched is written, so that another tab's edits stay. */
export function contactForm(
  store: Store,
  contact: Contact,
  company: Company | null,
  options: FormOptions,
): EditForm {
  return contactFields(contact, company, options, async (fields) => {
    const { editContact } = await import('#lib/crm/edit-contact.ts');
    return editContact(store, contact.id, fields);
  });
}

/** Edits a company in place. */
export function companyForm(store: Store, company: Company, options: FormOptions): EditForm {
  return companyFields(company, options, async (fields) => {
    const { editCompany } = await import('#lib/crm/edit-company.ts');
    return editCompany(store, company.id, fields);
  });
}

/** The fields of a contact; without one they are empty, and all of them are written. */
export function contactFields(
  contact: Contact | null,
  company: Company | null,
  options: FormOptions,
  write: (fields: ContactFields) => Promise<Edited>,
): EditForm {
  const rows = new EditRows(
    ['displayName', 'title', 'company', 'email', 'phone', 'link', 'note'],
    [
      ['displayName', contact?.displayName ?? ''],
      ['title', contact?.title ?? ''],
      ['company', company?.name ?? ''],
      ...starts('email', contact?.emails),
      ...starts('phone', contact?.phones),
      ...(contact?.urls ?? []).map(({ value }) => ['link', value] as const),
      ['note', contact?.note ?? ''],
    ],
  );
  const check = async (): Promise<Checked<ContactFields, EditField['name']>> => {
    const { checkContact } = await import('#lib/crm/contact-form.ts');
    return checkContact(
      defined({
        displayName: contact ? only(rows, 'displayName') : (only(rows, 'displayName') ?? ''),
        title: only(rows, 'title'),
        company: only(rows, 'company'),
        note: only(rows, 'note'),
        emails: rows.typed('email'),
        phones: rows.typed('phone'),
        links: rows.typed('link'),
      }),
      options.region,
    );
  };
  return form('contact', rows, check, write, options);
}

/** The fields of a company; without one they are empty, and all of them are written. */
export function companyFields(
  company: Company | null,
  options: FormOptions,
  write: (fields: CompanyFields) => Promise<Edited>,
): EditForm {
  const rows = new EditRows(
    ['displayName', 'website', 'domain', 'phone', 'note'],
    [
      ['displayName', company?.name ?? ''],
      ['website', company?.website ?? ''],
      ...starts(
        'domain',
        company?.domains.map((value) => ({ value })),
      ),
      ...starts('phone', company?.phones),
      ['note', company?.note ?? ''],
    ],
  );
  const check = async (): Promise<Checked<CompanyFields, EditField['name']>> => {
    const { checkCompany } = await import('#lib/crm/company-form.ts');
    return checkCompany(
      defined({
        displayName: company ? only(rows, 'displayName') : (only(rows, 'displayName') ?? ''),
        website: only(rows, 'website'),
        note: only(rows, 'note'),
        domains: rows.typed('domain'),
        phones: rows.typed('phone'),
      }),
      options.region,
    );
  };
  return form('company', rows, check, write, options);
}

function form<Fields extends { displayName?: string; name?: string }>(
  of: EditForm['of'],
  rows: EditRows,
  check: () => Promise<Checked<Fields, EditField['name']>>,
  write: (fields: Fields) => Promise<Edited>,
  { done, notice }: FormOptions,
): EditForm {
  const busy = signal(false);
  const name = rows.fields.peek()[0]?.value.peek() ?? '';
  void showPhones(rows);
  const save = async () => {
    const checked = await check();
    if (checked.status === 'refused') {
      for (const error of checked.errors)
        rows.refuse(error.name, error.index, { key: `edit_error_${error.why}` });
      return;
    }
    const { fields } = checked;
    if (Object.keys(fields).length === 0) return done();
    const edited = await write(fields);
    const refused = edited.status === 'gone' ? { key: 'edit_gone' } : refusedWords(edited.status);
    if (refused) return notice.say(refused);
    const saved = { key: 'edit_saved', args: [fields.displayName ?? fields.name ?? name] };
    if (edited.status === 'committed') notice.done(saved, edited.entry);
    done();
  };
  return {
    of,
    fields: rows.fields,
    busy,
    addRow: (added) => rows.add(added),
    removeRow: (field) => rows.remove(field),
    async save() {
      if (busy.peek()) return;
      busy.value = true;
      await save().finally(() => {
        busy.value = false;
      });
    },
    cancel: done,
  };
}

/** Numbers are kept as `+886223635502`; how they are written is known to a parser that is loaded when it is needed. */
async function showPhones(rows: EditRows): Promise<void> {
  const { parsePhone, shownPhone } = await import('#lib/crm/parse-phone.ts');
  rows.restate('phone', (start) => {
    const number = parsePhone(start, null);
    return number ? shownPhone(number) : start;
  });
}

/** An empty list still has one row to type in. */
const starts = <Name extends EditField['name']>(
  name: Name,
  values: readonly { value: string; extension?: string | undefined }[] = [],
): (readonly [Name, string])[] =>
  values.length === 0
    ? [[name, '']]
    : values.map(({ value, extension }) => [
        name,
        extension === undefined ? value : `${value} ext. ${extension}`,
      ]);

const only = (rows: EditRows, name: EditField['name']): string | undefined => rows.typed(name)?.[0];

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const defined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
