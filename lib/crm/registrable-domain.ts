import { getDomain } from 'tldts';

import { isAutomatic } from '#lib/domain/automatic.ts';
import { domainOf } from '#lib/domain/email.ts';
import type { Email } from '#lib/domain/email.ts';
import { isFreeMail } from '#lib/domain/free-mail.ts';

/** Hosts that pass mail on for everybody: their addresses say nothing about whom the sender works for. */
const relays = new Set(
  [
    'amazonses.com sendgrid.net mailgun.org mcsv.net mandrillapp.com rsgsv.net sparkpostmail.com',
    'mailjet.com sendinblue.com hubspotemail.net intercom-mail.com exacttarget.com mktomail.com',
    'privaterelay.appleid.com simplelogin.com anonaddy.com mozmail.com craigslist.org',
    'guest.airbnb.com marketplace.amazon.com messages.linkedin.com docs.google.com googlegroups.com',
  ].flatMap((line) => line.split(' ')),
);

/**
 * The part of a host that somebody registered (`mail.acme.co.uk` → `acme.co.uk`), lower case and in its ASCII form, so that both
 * spellings of `bücher.example` meet. What a provider hands out counts as registered (`ann.github.io`), the provider's own
 * name too. Null for addresses of machines, single labels and whatever is no host.
 */
export function registrableDomain(host: string): string | null {
  if (host.length > 253 || /[\s/?#@:\\]/.test(host)) return null;
  const ascii = URL.parse(`http://${host}`)?.hostname;
  if (!ascii || !/^[\w.-]+$/.test(ascii)) return null;
  return getDomain(ascii, { allowPrivateDomains: true }) ?? getDomain(ascii);
}

/** The domain that tells whom the owner of an address works for; null for providers, relays and machines. */
export function companyDomainOf(email: Email): string | null {
  const host = domainOf(email);
  const domain = registrableDomain(host);
  if (domain === null || isAutomatic(email)) return null;
  if ([host, domain].some((name) => isFreeMail(name) || relays.has(name))) return null;
  return domain;
}
