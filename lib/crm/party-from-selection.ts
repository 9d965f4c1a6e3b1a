import { companyDomainOf } from './registrable-domain.ts';
import { emailsIn, phonesIn } from './find-in-text.ts';
import type { PageParty } from './page-parties.ts';
import { party } from './page-parties.ts';
import { plausibleName } from './plausible-name.ts';
import { readSignature } from './read-signature.ts';

/** Whoever the text that the user has marked is about, read as a signature; null where it says of nobody how to reach him. */
export function partyFromSelection(text: string, region: string | null): PageParty | null {
  const emails = emailsIn(text);
  const phones = phonesIn(text, region);
  const lines = text.split('\n').map((line) => line.trim());
  const name = lines.map(plausibleName).find((one) => one !== null) ?? null;
  const email = emails[0] ?? null;
  // A delimiter marks what follows as a signature: the user has said that it is one.
  const facts = readSignature(`--\n${text}`, { name, email, defaultRegion: region });
  const known = facts.name?.value ?? name;
  if (emails.length + phones.length + facts.urls.length === 0 && known === null) return null;
  return party(known === null ? 'unknown' : 'person', 'selection', {
    name: known,
    title: facts.title?.value ?? null,
    company: facts.company?.value ?? (email && companyDomainOf(email)),
    emails,
    phones,
    urls: facts.urls.map(({ value }) => value),
    address: facts.address?.value ?? null,
  });
}
