import { historyOf } from '#lib/db/interaction-queries.ts';
import { contactsLately } from '#lib/db/read-lately.ts';
import type { Reader } from '#lib/db/store.ts';
import { matchedIn } from '#lib/domain/highlight.ts';
import type { Interaction } from '#lib/domain/interaction.ts';
import type { Sought } from '#lib/domain/sought.ts';
import { visibleText } from '#lib/domain/visible-text.ts';

import type { FoundContact, FoundInteraction } from './found.ts';

/** Of so many people that were found the last interactions are shown; with more of them nobody means one of these. */
const mostPeople = 3;

/** What passed between us under such a subject, and then with the people who were found, each newest first. */
export async function interactionsFound(
  store: Reader,
  sought: Sought,
  { bySubject, people }: { bySubject: readonly Interaction[]; people: readonly FoundContact[] },
  limit: number,
): Promise<FoundInteraction[]> {
  const meant = people.length <= mostPeople ? people : people.filter(({ exact }) => exact !== null);
  const histories = await Promise.all(
    meant.slice(0, mostPeople).map(({ id }) => historyOf(store, { contactId: id }, { limit })),
  );
  const ofPeople = histories.flat().sort((one, other) => other.at - one.at);
  const interactions = [
    ...new Map([...bySubject, ...ofPeople].map((one) => [one.id, one])).values(),
  ].slice(0, limit);
  const contactIds = interactions.flatMap(({ contactIds: [first] }) => first ?? []);
  const contacts = await contactsLately(store, [...new Set(contactIds)]);
  const names = new Map(contacts.map(({ id, displayName }) => [id, visibleText(displayName)]));
  return interactions.map((one) => interactionFound(one, names, sought));
}

function interactionFound(
  interaction: Interaction,
  names: ReadonlyMap<string, string>,
  sought: Sought,
): FoundInteraction {
  const { at, channel, direction, id, mail, opportunityId } = interaction;
  const [contactId] = interaction.contactIds;
  const name = visibleText(interaction.subject ?? '');
  const person = contactId === undefined ? null : (names.get(contactId) ?? null);
  const detail = person ?? '';
  return {
    kind: 'interaction',
    id,
    name,
    detail,
    matched: { name: matchedIn(name, sought), detail: matchedIn(detail, sought) },
    exact: null,
    channel,
    direction,
    at,
    subject: name || null,
    person,
    contactId: contactId ?? null,
    opportunityId: opportunityId ?? null,
    link: mail?.link ?? null,
  };
}
