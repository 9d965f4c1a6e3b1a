import { isFreeMail } from '#lib/domain/free-mail.ts';

import { phoneRow } from './contact-form.ts';
import type { Checked, FormError } from './form-check.ts';
import { checkRows, lineOf, noteOf } from './form-check.ts';
import { parseLink } from './parse-link.ts';
import type { PhoneNumber } from './parse-phone.ts';
import { parsePhone } from './parse-phone.ts';
import { registrableDomain } from './registrable-domain.ts';

/** A company as typed. What is absent was not touched. */
export interface RawCompany {
  displayName?: string;
  website?: string;
  domains?: readonly string[];
  phones?: readonly string[];
  note?: string;
}

/** The same, checked; null takes the field away. */
export interface CompanyFields {
  name?: string;
  website?: string | null;
  domains?: string[];
  phones?: PhoneNumber[];
  note?: string | null;
}

export type CompanyFieldName = 'displayName' | 'website' | 'domain' | 'phone';

/** `region`: whose notation of phone numbers is meant, ISO 3166. */
export function checkCompany(
  raw: RawCompany,
  region: string | null,
): Checked<CompanyFields, CompanyFieldName> {
  const errors: FormError<CompanyFieldName>[] = [];
  const fields: CompanyFields = {};
  if (raw.displayName !== undefined) {
    const name = lineOf(raw.displayName);
    if (name === null) errors.push({ name: 'displayName', index: 0, why: 'noName' });
    else fields.name = name;
  }
  if (raw.website !== undefined) {
    fields.website = parseLink(raw.website);
    if (fields.website === null && raw.website.trim() !== '')
      errors.push({ name: 'website', index: 0, why: 'noLink' });
  }
  if (raw.domains) {
    const domains = checkRows(raw.domains, {
      name: 'domain' as const,
      parse: domainIn,
      identity: (domain) => domain,
      wrong: 'noDomain',
      twice: 'domainTwice',
    });
    fields.domains = domains.values;
    errors.push(...domains.errors);
    // Everybody at such a provider would count as this company's.
    for (const [index, one] of raw.domains.entries())
      if (isFreeMail(domainIn(one) ?? '')) errors.push({ name: 'domain', index, why: 'freeMail' });
  }
  if (raw.phones) {
    const phones = checkRows(raw.phones, { ...phoneRow, parse: (one) => parsePhone(one, region) });
    fields.phones = phones.values;
    errors.push(...phones.errors);
  }
  if (raw.note !== undefined) fields.note = noteOf(raw.note);
  return errors.length > 0 ? { status: 'refused', errors } : { status: 'checked', fields };
}

/** Takes an address of mail or of the web for its domain: that is what people paste. */
function domainIn(raw: string): string | null {
  const typed = raw.trim().toLowerCase();
  const link = parseLink(typed.slice(typed.lastIndexOf('@') + 1));
  return link === null ? null : registrableDomain(new URL(link).hostname);
}
