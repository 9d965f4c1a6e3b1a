import type { Company } from './company.ts';
import type { Contact } from './contact.ts';
import { domainOf, type Email, localPartOf } from './email.ts';
import { fold } from './fold.ts';
import type { Interaction } from './interaction.ts';
import type { Opportunity } from './opportunity.ts';
import type { RecordByTable, TableName } from './records.ts';
import type { Task } from './task.ts';
import { subjectWordsOf } from './subject-words.ts';
import { searchWordsOf } from './words.ts';

/*
 * Everything that a record is looked up by goes through one index over these texts (one index is faster to import into than
 * five). A deleted record has no keys, except for the names of its mail: so it is in no list, but logging that mail again
 * finds it.
 */

/** Order of the text = order in time. Anything before 1970 counts as 1970. */
export const timeKey = (at: number): string =>
  Math.min(Math.max(at, 0), 36 ** 9 - 1)
    .toString(36)
    .padStart(9, '0');

/** How each kind of key is spelt; the queries ask with the same words. */
export const key = {
  email: (email: Email) => `e:${email}`,
  phone: (e164: string) => `p:${e164}`,
  domain: (domain: string) => `d:${domain}`,
  contact: (id: string) => `c:${id}`,
  openContact: (id: string) => `co:${id}`,
  company: (id: string) => `k:${id}`,
  openCompany: (id: string) => `ko:${id}`,
  opportunity: (id: string) => `o:${id}`,
  word: (word: string) => `w:${word}`,
  subject: (word: string) => `s:${word}`,
  name: (name: string) => `n:${fold(name.slice(0, 200)).slice(0, 60)}`,
  thread: (webmail: string, threadKey: string) => `t:${webmail}:${threadKey}`,
  mail: (name: string) => `m:${name}`,
  history: (of: string, at: number) => `${of}:${timeKey(at)}`,
  everyHistory: 'h',
  due: (day: string) => `due:${day}`,
  remind: (at: number) => `remind:${timeKey(at)}`,
} as const;

/** Sorts after every day: a follow-up without one. */
export const noDay = '9999';

const keysByTable: { [T in TableName]: (record: RecordByTable[T]) => string[] } = {
  contacts: contactKeys,
  companies: companyKeys,
  opportunities: opportunityKeys,
  pipelines: () => [],
  interactions: interactionKeys,
  tasks: taskKeys,
};

export function keysOf<T extends TableName>(table: T, record: RecordByTable[T]): string[] {
  return [...new Set(keysByTable[table](record))];
}

function contactKeys(contact: Contact): string[] {
  if (contact.deletedAt !== undefined) return [];
  const emails = contact.emails.map(({ value }) => value);
  const mailboxes = emails.map((email) => localPartOf(email));
  const names = [contact.displayName, contact.givenName ?? '', contact.familyName ?? ''];
  return [
    ...emails.map(key.email),
    ...emails.map((email) => key.domain(domainOf(email))),
    ...(contact.phones ?? []).map(({ value }) => key.phone(value)),
    ...(contact.companyId === undefined ? [] : [key.company(contact.companyId)]),
    ...wordKeys([...names, ...mailboxes]),
    key.name(contact.displayName.trim() || (emails[0] ?? '')),
  ];
}

function companyKeys(company: Company): string[] {
  if (company.deletedAt !== undefined) return [];
  return [
    ...company.domains.map(key.domain),
    ...wordKeys([company.name, ...company.domains]),
    key.name(company.name.trim() || (company.domains[0] ?? '')),
  ];
}

function opportunityKeys(opportunity: Opportunity): string[] {
  if (opportunity.deletedAt !== undefined) return [];
  const { companyId, name, status } = opportunity;
  const contactIds = opportunity.contacts.map(({ contactId }) => contactId);
  const companyIds = companyId === undefined ? [] : [companyId];
  const open = [...contactIds.map(key.openContact), ...companyIds.map(key.openCompany)];
  return [
    ...contactIds.map(key.contact),
    ...companyIds.map(key.company),
    ...(status === 'open' ? open : []),
    ...wordKeys([name]),
    key.name(name),
  ];
}

function interactionKeys(interaction: Interaction): string[] {
  const { at, contactIds, companyIds, dedupeKey, mail, opportunityId, otherKeys } = interaction;
  const mailNames = [...(dedupeKey === undefined ? [] : [dedupeKey]), ...(otherKeys ?? [])];
  const mailKeys = mailNames.map(key.mail);
  if (interaction.deletedAt !== undefined) return mailKeys;
  const owners = [
    ...contactIds.map(key.contact),
    ...companyIds.map(key.company),
    ...(opportunityId === undefined ? [] : [key.opportunity(opportunityId)]),
    key.everyHistory,
  ];
  return [
    ...owners.map((owner) => key.history(owner, at)),
    ...subjectWordsOf(interaction.subject ?? '').map((word) => key.history(key.subject(word), at)),
    ...(mail?.threadKey === undefined ? [] : [key.thread(mail.webmail, mail.threadKey)]),
    ...mailKeys,
  ];
}

function taskKeys(task: Task): string[] {
  if (task.deletedAt !== undefined || task.doneAt !== undefined) return [];
  return [
    ...task.contactIds.map(key.contact),
    ...(task.companyId === undefined ? [] : [key.company(task.companyId)]),
    ...(task.opportunityId === undefined ? [] : [key.opportunity(task.opportunityId)]),
    key.due(task.due ?? noDay),
    ...(task.remindAt === undefined ? [] : [key.remind(task.remindAt)]),
  ];
}

const wordKeys = (texts: readonly string[]): string[] => [...searchWordsOf(texts)].map(key.word);
