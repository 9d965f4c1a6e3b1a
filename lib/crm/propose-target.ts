import { historyHead, historyOf, interactionsOfThread } from '#lib/db/interaction-queries.ts';
import { openOpportunitiesFor, opportunitiesByIds } from '#lib/db/opportunity-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Interaction } from '#lib/domain/interaction.ts';
import type { Mail, MailMessage } from '#lib/domain/mail.ts';
import type { Opportunity } from '#lib/domain/opportunity.ts';
import {
  type OpportunityFacts,
  type Proposed,
  proposeOpportunity,
} from '#lib/domain/propose-opportunity.ts';

export interface Targets {
  proposed: Proposed;
  /** All that can be chosen: the open ones, and a closed one that this thread belongs to. */
  opportunities: Opportunity[];
}

/** To which opportunity a mail with these people should be logged, and to which it could be. */
export function proposeTarget(
  store: Store,
  mail: Mail,
  message: MailMessage,
  contacts: readonly Contact[],
): Promise<Targets> {
  const { site, threadKey, subject } = mail;
  const thread = threadKey === null ? undefined : interactionsOfThread(store, site, threadKey);
  return proposeFor(store, contacts, { thread, subject, text: message.text });
}

/** The same for anything else that passed between these people and us: a call, a meeting, a note. */
export async function proposeFor(
  store: Store,
  contacts: readonly Contact[],
  about: {
    /** What was logged of the same thread. */
    thread?: Promise<readonly Interaction[]> | undefined;
    subject: string | null;
    text: string | null;
  },
): Promise<Targets> {
  const { subject, text } = about;
  const contactIds = contacts.map(({ id }) => id);
  const companyIds = [...new Set(contacts.flatMap(({ companyId }) => companyId ?? []))];
  const [thread, open, recent] = await Promise.all([
    about.thread ?? [],
    openOpportunitiesFor(store, { contactIds, companyIds }),
    Promise.all(
      contactIds.map((contactId) => historyOf(store, { contactId }, { limit: historyHead })),
    ),
  ]);
  const threadIds = new Set(thread.flatMap(({ opportunityId }) => opportunityId ?? []));
  const closed = await opportunitiesByIds(
    store,
    [...threadIds].filter((id) => open.every((one) => one.id !== id)),
  );
  const opportunities = [...open, ...closed];
  // What was touched last counts least, and only where there is a choice.
  const rivals = open.length > 1 ? open : [];
  const touched = await Promise.all(
    rivals.map(({ id }) => historyOf(store, { opportunityId: id }, { limit: 1 })),
  );
  const chosenAt = new Map<string, number>();
  for (const { opportunityId, createdAt } of recent.flat())
    if (opportunityId !== undefined)
      chosenAt.set(opportunityId, Math.max(createdAt, chosenAt.get(opportunityId) ?? 0));

  const candidates = opportunities.map((opportunity, index): OpportunityFacts => {
    const { id, name, status, companyId = null, closeDate = null } = opportunity;
    const listed = opportunity.contacts.find(({ contactId }) => contactIds.includes(contactId));
    return {
      id,
      name,
      status,
      companyId,
      ofTheirCompany: companyId !== null && companyIds.includes(companyId),
      sameThread: threadIds.has(id),
      lastChosenAt: chosenAt.get(id) ?? null,
      role: listed ? (listed.role ?? 'listed') : null,
      closeDate,
      touchedAt: touched[index]?.[0]?.at ?? null,
      quoteNumbers: [],
    };
  });
  const proposed = proposeOpportunity({ candidates, now: store.now(), text, subject });
  return { proposed, opportunities };
}
