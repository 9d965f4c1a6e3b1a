import type { Change } from '#lib/db/change.ts';
import type { Company } from '#lib/domain/company.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { parseEmail } from '#lib/domain/email.ts';
import type { Interaction } from '#lib/domain/interaction.ts';
import type { Opportunity } from '#lib/domain/opportunity.ts';
import { defaultPipelineId, defaultStages } from '#lib/domain/pipeline.ts';
import { uuidV7 } from '#lib/domain/uuid-v7.ts';

import * as names from './names.ts';
import { Random } from './random.ts';

/*
 * The data of a sales team, made of its own index: the same on every machine and in every run, so that a test can name
 * any of its million rows without having read one. Nobody in it exists.
 */

/** How much there is. `100k` stands for 100,000 contacts, 143,000 addresses and 1,000,000 interactions. */
export const sizes = {
  '1k': { contacts: 1_000, interactions: 10_000 },
  '10k': { contacts: 10_000, interactions: 100_000 },
  '100k': { contacts: 100_000, interactions: 1_000_000 },
} as const;
export type SizeName = keyof typeof sizes;
export const isSize = (name: string): name is SizeName => Object.hasOwn(sizes, name);

const day = 86_400_000;
/** The last day of the data; a fixed one, so that a cached profile is the one that would be made today. */
export const lastDay = Date.UTC(2026, 10, 20, 9);
const years = 5;
const perCompany = 5;
const perOpportunity = 4;

export const counts = (size: SizeName) => {
  const { contacts, interactions } = sizes[size];
  const companies = contacts / perCompany;
  return { contacts, interactions, companies, opportunities: contacts / perOpportunity };
};

const kinds = { contact: 1, company: 2, opportunity: 3, interaction: 4 };
const randomOf = (kind: keyof typeof kinds, index: number) => new Random(index * 8 + kinds[kind]);

function idOf(kind: keyof typeof kinds, index: number): string {
  const random = randomOf(kind, index);
  return uuidV7(lastDay - years * 365 * day + index, random.bytes(16));
}

export const contactId = (index: number) => idOf('contact', index);
const companyId = (index: number) => idOf('company', index);
const companyOf = (contact: number) => Math.floor(contact / perCompany);
const isChinese = (company: number) => company % 3 === 0;

const domainOf = (company: number) => `c${company}.example`;

export function nameOf(contact: number): string {
  const random = randomOf('contact', contact);
  return isChinese(companyOf(contact))
    ? random.pick(names.chineseFamily) + random.pick(names.chineseGiven)
    : `${random.pick(names.given)} ${random.pick(names.family)}`;
}

/** Every contact has one; three of seven have a second. */
export function addressesOf(contact: number): string[] {
  const domain = domainOf(companyOf(contact));
  const first = `p${contact}@${domain}`;
  return contact % 7 < 3 ? [first, `person.${contact}@mail.${domain}`] : [first];
}

export function contactAt(index: number): Contact {
  const random = randomOf('contact', index);
  const createdAt = lastDay - random.below(years * 365) * day;
  return {
    id: contactId(index),
    createdAt,
    updatedAt: createdAt,
    displayName: nameOf(index),
    emails: addressesOf(index).map((address) => ({ value: email(address) })),
    phones: [{ value: `+8862${String(20_000_000 + index).padStart(8, '0')}` }],
    companyId: companyId(companyOf(index)),
    title: random.pick(names.titles),
    lifecycle: random.pick(['suspect', 'prospect', 'shopper', 'customer', 'client']),
    grade: { value: random.pick(['mostValuable', 'growable', 'standard']), by: 'rule' },
  };
}

export function companyAt(index: number): Company {
  const random = randomOf('company', index);
  const createdAt = lastDay - random.below(years * 365) * day;
  const name = isChinese(index)
    ? `${random.pick(names.chineseCompanies)}${index}`
    : [names.companyWords, names.companyKinds, names.companyForms]
        .map((words) => random.pick(words))
        .join(' ');
  return {
    id: companyId(index),
    createdAt,
    updatedAt: createdAt,
    name,
    domains: [domainOf(index)],
  };
}

export function opportunityAt(index: number): Opportunity {
  const random = randomOf('opportunity', index);
  const contact = index * perOpportunity;
  const stage = random.pick(defaultStages);
  const createdAt = lastDay - random.below(700) * day;
  return {
    id: idOf('opportunity', index),
    createdAt,
    updatedAt: createdAt,
    name: `${random.pick(names.subjects)} ${index}`,
    companyId: companyId(companyOf(contact)),
    contacts: [{ contactId: contactId(contact), role: 'buyer' }],
    pipelineId: defaultPipelineId,
    stageId: stage.id,
    status: stage.kind,
    amount: { minor: (1 + random.below(5_000)) * 10_000, currency: 'EUR' },
    closeDate: new Date(lastDay + random.below(200) * day).toISOString().slice(0, 10),
    stageHistory: [{ stageId: stage.id, enteredAt: createdAt }],
  };
}

/** A tenth of all interactions is with a hundredth of the people, as everywhere. */
export function interactionAt(index: number, size: SizeName): Interaction {
  const random = randomOf('interaction', index);
  const contact = random.skewedBelow(sizes[size].contacts);
  const at = lastDay - random.below(years * 365 * 24) * 3_600_000;
  const incoming = random.chance(0.5);
  const them = { name: nameOf(contact), address: email(addressesOf(contact)[0] ?? '') };
  const us = { name: 'Nora Lind', address: email('nora.lind@harborline.example') };
  return {
    id: idOf('interaction', index),
    createdAt: at,
    updatedAt: at,
    channel: random.chance(0.9) ? 'email' : 'call',
    direction: incoming ? 'in' : 'out',
    party: 'human',
    at,
    subject: `${random.pick(names.subjects)} ${random.below(1_000)}`,
    text: Array.from({ length: 2 + random.below(6) }, () => random.pick(names.sentences)).join(' '),
    participants: [
      { role: incoming ? 'from' : 'to', ...them, contactId: contactId(contact) },
      { role: incoming ? 'to' : 'from', ...us },
    ],
    contactIds: [contactId(contact)],
    companyIds: [companyId(companyOf(contact))],
    mail: { webmail: 'gmail', threadKey: (0x1900_0000_0000 + Math.floor(index / 3)).toString(16) },
    dedupeKey: `gmail:${index.toString(16).padStart(16, '0')}`,
  };
}

export type Kind = Extract<
  Change['table'],
  'contacts' | 'companies' | 'opportunities' | 'interactions'
>;

export function recordAt(table: Kind, index: number, size: SizeName) {
  switch (table) {
    case 'contacts':
      return contactAt(index);
    case 'companies':
      return companyAt(index);
    case 'opportunities':
      return opportunityAt(index);
    case 'interactions':
      return interactionAt(index, size);
  }
}

function email(raw: string) {
  const parsed = parseEmail(raw);
  if (!parsed) throw new Error(`${raw} is no address.`);
  return parsed;
}
