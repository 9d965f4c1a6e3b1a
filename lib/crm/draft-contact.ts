import type { Company } from '#lib/domain/company.ts';
import { domainOf } from '#lib/domain/email.ts';
import type { MailMessage, Party } from '#lib/domain/mail.ts';
import { nameFromAddress, nameParts } from '#lib/domain/person-name.ts';

import { shownPhone } from './parse-phone.ts';
import type { SignatureFacts } from './read-signature.ts';
import { readSignature } from './read-signature.ts';
import { companyDomainOf } from './registrable-domain.ts';

/** A field of an unknown sender's card, and where its value was read. */
export interface DraftedField {
  name: 'displayName' | 'email' | 'company' | 'title' | 'phone' | 'link';
  value: string;
  source: 'header' | 'signature' | 'domain' | 'company';
}

interface DraftOptions {
  /** Whose notation of phone numbers is meant when nothing else tells, ISO 3166. */
  defaultRegion: string | null;
  /** The companies known at the domain of the party's address, the best match first. */
  companies: readonly Pick<Company, 'name' | 'domains'>[];
}

/**
 * The card of somebody unknown. The header tells the name and the address, a signature the rest, but only of whoever wrote the message:
 * for a recipient it stands for nothing. A company that is known at the domain is the company, whatever a signature calls it.
 */
export function draftContact(
  party: Party,
  message: MailMessage | null,
  { defaultRegion, companies }: DraftOptions,
): DraftedField[] {
  const { name, email } = party;
  const wrote = email !== null && message?.from?.email === email;
  const text = wrote ? (message.text ?? '') : '';
  const signature = readSignature(text, { name, email, defaultRegion });
  const fields = [
    field('displayName', name && nameParts(name).display, 'header') ??
      field('displayName', signature.name?.value ?? null, 'signature') ??
      field('displayName', email && nameFromAddress(email), 'header'),
    field('email', email, 'header'),
    companyOf(party, signature, companies),
    field('title', signature.title?.value ?? null, 'signature'),
    ...signature.phones.map((phone) => field('phone', shownPhone(phone), 'signature')),
    ...signature.urls.map(({ value }) => field('link', value, 'signature')),
  ];
  return fields.filter((one) => one !== null);
}

const field = (
  name: DraftedField['name'],
  value: string | null,
  source: DraftedField['source'],
): DraftedField | null => (value === null ? null : { name, value, source });

function companyOf(
  { email }: Party,
  signature: SignatureFacts,
  companies: DraftOptions['companies'],
): DraftedField | null {
  const domain = email && companyDomainOf(email);
  const host = email && domainOf(email);
  const known = companies.find(({ domains }) =>
    domains.some((one) => one === domain || one === host),
  );
  if (known && domain !== null) return field('company', known.name, 'company');
  return (
    field('company', signature.company?.value ?? null, 'signature') ??
    field('company', domain && nameOfDomain(domain), 'domain')
  );
}

/** `acme-cn.example` → "Acme Cn"; the ASCII form of a name in another script is none to read. */
function nameOfDomain(domain: string): string | null {
  const [label = ''] = domain.split('.');
  if (label.startsWith('xn--')) return null;
  const words = label.split(/[-_]+/).filter((word) => word !== '');
  return words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join(' ');
}
