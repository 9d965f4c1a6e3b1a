import { pipelines } from '#lib/db/opportunity-queries.ts';
import { companiesLately, contactsLately, opportunitiesLately } from '#lib/db/read-lately.ts';
import type { RecordFacts } from '#lib/db/record-facts.ts';
import { factsOfAll } from '#lib/db/record-facts.ts';
import type { SearchedKey } from '#lib/db/search-records.ts';
import type { Reader } from '#lib/db/store.ts';
import type { Company } from '#lib/domain/company.ts';
import type { Contact } from '#lib/domain/contact.ts';
import { matchedIn } from '#lib/domain/highlight.ts';
import type { Opportunity } from '#lib/domain/opportunity.ts';
import type { SearchKind, Sought } from '#lib/domain/sought.ts';
import { visibleText } from '#lib/domain/visible-text.ts';
import { wordsOf } from '#lib/domain/words.ts';

import type { Found, FoundCompany, FoundContact, FoundOpportunity } from './found.ts';

interface Known {
  sought: Sought;
  companyNames: ReadonlyMap<string, string>;
  stageNames: ReadonlyMap<string, string>;
}

/** The records themselves, as lines of a list, in the order of the hits; what is gone meanwhile is left out. */
export async function recordsFound(
  store: Reader,
  hits: readonly SearchedKey[],
  sought: Sought,
): Promise<Found[]> {
  const ids = (of: SearchKind) => hits.flatMap(({ kind, id }) => (kind === of ? [id] : []));
  const [contacts, companies, opportunities, all, factsById] = await Promise.all([
    contactsLately(store, ids('contact')),
    companiesLately(store, ids('company')),
    opportunitiesLately(store, ids('opportunity')),
    ids('opportunity').length > 0 ? pipelines(store) : [],
    factsOfHits(store, hits),
  ]);
  const companyIds = [...contacts, ...opportunities].flatMap(({ companyId }) => companyId ?? []);
  const involved = await companiesLately(store, [...new Set(companyIds)]);
  const known: Known = {
    sought,
    companyNames: new Map(involved.map(({ id, name }) => [id, visibleText(name)])),
    stageNames: new Map(
      all.flatMap(({ id, stages }) =>
        stages.map((stage) => [`${id}:${stage.id}`, visibleText(stage.name)] as const),
      ),
    ),
  };
  const found = new Map<string, Found>();
  for (const one of contacts) found.set(one.id, contactFound(one, factsById.get(one.id), known));
  for (const one of companies) found.set(one.id, companyFound(one, factsById.get(one.id), known));
  for (const one of opportunities) found.set(one.id, opportunityFound(one, known));
  return hits.flatMap(({ id }) => found.get(id) ?? []);
}

/** Read only where the search index does not know them; of opportunities none are shown. */
async function factsOfHits(
  store: Reader,
  hits: readonly SearchedKey[],
): Promise<Map<string, RecordFacts>> {
  const unknown = hits.filter(({ kind, facts }) => facts === null && kind !== 'opportunity');
  const read = unknown.length > 0 ? await factsOfAll(store, unknown) : [];
  return new Map([
    ...hits.flatMap(({ id, facts }) => (facts === null ? [] : [[id, facts] as const])),
    ...unknown.map(({ id }, index) => [id, read[index] ?? noFacts] as const),
  ]);
}

const noFacts: RecordFacts = { lastAt: null, openOpportunities: 0 };

function contactFound(contact: Contact, facts = noFacts, known: Known): FoundContact {
  const { id, displayName, companyId, emails, phones = [], title } = contact;
  const { sought } = known;
  const addresses = emails.map(({ value }) => value);
  const numbers = phones.map(({ value }) => value);
  const email = addresses.find((one) => isSoughtAddress(one, sought)) ?? null;
  const phone = numbers.find((one) => isSoughtNumber(one, sought)) ?? null;
  const companyName = companyId === undefined ? null : (known.companyNames.get(companyId) ?? null);
  const name = visibleText(displayName) || (addresses[0] ?? '');
  const isWhatItIs = visibleText([title, companyName].filter(Boolean).join(' · '));
  return {
    kind: 'contact',
    id,
    ...shown(name, email ?? phone ?? isWhatItIs, sought),
    exact: exactness(name, addresses, numbers, sought),
    email: email ?? addresses[0] ?? null,
    phone: phone ?? numbers[0] ?? null,
    companyId: companyId ?? null,
    companyName,
    ...facts,
  };
}

function companyFound(company: Company, facts = noFacts, { sought }: Known): FoundCompany {
  const { id, domains } = company;
  const numbers = (company.phones ?? []).map(({ value }) => value);
  const phone = numbers.find((one) => isSoughtNumber(one, sought)) ?? null;
  const name = visibleText(company.name) || (domains[0] ?? '');
  return {
    kind: 'company',
    id,
    ...shown(name, phone ?? visibleText(domains.join(', ')), sought),
    exact: exactness(name, domains, numbers, sought),
    domain: domains[0] ?? null,
    phone: phone ?? numbers[0] ?? null,
    ...facts,
  };
}

function opportunityFound(opportunity: Opportunity, known: Known): FoundOpportunity {
  const { id, amount, companyId, pipelineId, stageId, status } = opportunity;
  const companyName = companyId === undefined ? null : (known.companyNames.get(companyId) ?? null);
  const name = visibleText(opportunity.name);
  return {
    kind: 'opportunity',
    id,
    ...shown(name, companyName ?? '', known.sought),
    exact: exactness(name, [], [], known.sought),
    companyId: companyId ?? null,
    companyName,
    status,
    stage: known.stageNames.get(`${pipelineId}:${stageId}`) ?? null,
    amount: amount ?? null,
  };
}

const shown = (name: string, detail: string, sought: Sought) => ({
  name,
  detail,
  matched: { name: matchedIn(name, sought), detail: matchedIn(detail, sought) },
});

const isSoughtAddress = (address: string, { address: typed }: Sought): boolean =>
  typed !== null && address.includes(typed);

function isSoughtNumber(value: string, { number, digits, international }: Sought): boolean {
  if (value === number) return true;
  if (digits === null) return false;
  return international ? value.startsWith(`+${digits}`) : value.includes(digits);
}

function exactness(
  name: string,
  addresses: readonly string[],
  numbers: readonly string[],
  sought: Sought,
): Found['exact'] {
  const { address, digits, number, text, words } = sought;
  if (addresses.some((one) => one === address || one === text)) return 'address';
  if (numbers.some((one) => one === number || one === `+${digits ?? ''}`)) return 'number';
  const ofName = new Set(wordsOf(name));
  return ofName.size === words.length && words.every((word) => ofName.has(word)) ? 'name' : null;
}
