import type { Email } from '#lib/domain/email.ts';
import { parseEmail } from '#lib/domain/email.ts';

import type { Checked, FormError } from './form-check.ts';
import { checkRows, lineOf, noteOf } from './form-check.ts';
import { parseLink } from './parse-link.ts';
import type { PhoneNumber } from './parse-phone.ts';
import { parsePhone } from './parse-phone.ts';

/** A contact as typed. What is absent was not touched. */
export interface RawContact {
  displayName?: string;
  title?: string;
  /** By name. */
  company?: string;
  emails?: readonly string[];
  phones?: readonly string[];
  links?: readonly string[];
  note?: string;
}

/** The same, checked; null takes the field away. */
export interface ContactFields {
  displayName?: string;
  title?: string | null;
  company?: string | null;
  emails?: Email[];
  phones?: PhoneNumber[];
  links?: string[];
  note?: string | null;
}

export type ContactFieldName = 'displayName' | 'email' | 'phone' | 'link';

/** `region`: whose notation of phone numbers is meant, ISO 3166. */
export function checkContact(
  raw: RawContact,
  region: string | null,
): Checked<ContactFields, ContactFieldName> {
  const errors: FormError<ContactFieldName>[] = [];
  const fields: ContactFields = {};
  if (raw.displayName !== undefined) {
    const name = lineOf(raw.displayName);
    if (name === null) errors.push({ name: 'displayName', index: 0, why: 'noName' });
    else fields.displayName = name;
  }
  if (raw.title !== undefined) fields.title = lineOf(raw.title);
  if (raw.company !== undefined) fields.company = lineOf(raw.company);
  if (raw.note !== undefined) fields.note = noteOf(raw.note);
  if (raw.emails) {
    const emails = checkRows(raw.emails, {
      name: 'email' as const,
      parse: parseEmail,
      identity: (email) => email,
      wrong: 'noAddress',
      twice: 'addressTwice',
    });
    fields.emails = emails.values;
    errors.push(...emails.errors);
  }
  if (raw.phones) {
    const phones = checkRows(raw.phones, { ...phoneRow, parse: (one) => parsePhone(one, region) });
    fields.phones = phones.values;
    errors.push(...phones.errors);
  }
  if (raw.links) {
    const links = checkRows(raw.links, {
      name: 'link' as const,
      parse: parseLink,
      identity: (link) => link,
      wrong: 'noLink',
      twice: 'linkTwice',
    });
    fields.links = links.values;
    errors.push(...links.errors);
  }
  return errors.length > 0 ? { status: 'refused', errors } : { status: 'checked', fields };
}

export const phoneRow = {
  name: 'phone',
  identity: ({ value, extension = '' }: PhoneNumber) => `${value};${extension}`,
  wrong: 'noNumber',
  twice: 'numberTwice',
} as const;
