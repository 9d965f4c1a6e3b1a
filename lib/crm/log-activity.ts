import { commit } from '#lib/db/commit.ts';
import { contactsByIds } from '#lib/db/contact-queries.ts';
import { interactionById } from '#lib/db/interaction-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Refused } from '#lib/db/write.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Channel, Direction, Interaction, Purpose } from '#lib/domain/interaction.ts';
import { storable } from '#lib/domain/interaction-from.ts';
import type { Label } from '#lib/domain/verbs.ts';
import { plausibleInstant } from '#lib/domain/plausible-instant.ts';

import { type FollowUp, followUpChange } from './add-follow-up.ts';

/** What the user says of something that passed between a customer and us. */
export interface Activity {
  channel: Channel;
  direction: Direction;
  purpose?: Purpose | undefined;
  minutes?: number | undefined;
  subject?: string | undefined;
  text?: string | undefined;
  /** Epoch ms; the moment it is logged unless said. */
  at?: number | undefined;
  contactIds: readonly string[];
  companyId?: string | undefined;
  opportunityId?: string | undefined;
  /** Planned in the same step. */
  followUp?: Pick<FollowUp, 'title' | 'due'> | undefined;
}

export type ActivityLogged =
  | { status: 'logged'; id: string; entry: string; names: string[] }
  /** It was logged under this id before: a second click. */
  | { status: 'nothing' }
  /** Everybody it was about was deleted meanwhile, or nobody was named. */
  | { status: 'nobody' }
  | Exclude<Refused, { status: 'duplicate' }>;

/** Longer than any call or meeting: a day. */
export const mostMinutes = 1440;

/** Logs a call, a meeting, a note, …, and plans what follows from it, as one step that Undo takes back as one. */
export async function logActivity(
  store: Store,
  activity: Activity,
  id: string = store.newId(),
): Promise<ActivityLogged> {
  const now = store.now();
  const taskId = store.newId();
  const label = (): Label => {
    const subject = contacts[0]?.displayName;
    return { verb: 'logActivity', ...(subject !== undefined && { subject }) };
  };
  let contacts: Contact[] = [];
  const committed = await commit(store, label, async (reader) => {
    const [found, known] = await Promise.all([
      contactsByIds(reader, activity.contactIds),
      interactionById(reader, id),
    ]);
    contacts = found;
    if (contacts.length === 0 && activity.companyId === undefined) return [];
    if (known) return [];
    const set = interactionOf(activity, contacts, now);
    const { followUp, opportunityId } = activity;
    const [first] = set.companyIds;
    const task = followUp && {
      ...followUp,
      contactIds: set.contactIds,
      companyId: contacts.length === 0 ? first : undefined,
      opportunityId,
      interactionId: id,
    };
    return [
      { table: 'interactions', id, set },
      ...(task ? [{ ...followUpChange(taskId, task), isNew: true } as const] : []),
    ];
  });
  switch (committed.status) {
    case 'committed':
      return {
        status: 'logged',
        id,
        entry: committed.entry,
        names: contacts.map(({ displayName }) => displayName),
      };
    case 'nothing':
      return contacts.length === 0 ? { status: 'nobody' } : { status: 'nothing' };
    case 'duplicate':
      // No mail, no name of a mail: the index has nothing to refuse.
      throw new Error('An activity was taken for a mail.');
    case 'readOnly':
    case 'unseen':
    case 'full':
      return committed;
  }
}

function interactionOf(
  activity: Activity,
  contacts: readonly Contact[],
  now: number,
): Omit<Interaction, 'id' | 'createdAt' | 'updatedAt'> {
  const { channel, direction, purpose, minutes, opportunityId, companyId } = activity;
  const text = storable(activity.text ?? '').trim();
  const subject = storable(activity.subject ?? '').trim();
  const companyIds = contacts.flatMap((contact) => contact.companyId ?? []);
  return {
    channel,
    direction,
    ...(purpose && { purpose }),
    party: 'human',
    // What has not happened yet cannot be logged: it would stay on top of the history until it has.
    at: Math.min(plausibleInstant(activity.at ?? now) ?? now, now),
    ...(minutes !== undefined && {
      duration: Math.min(Math.max(1, Math.round(minutes)), mostMinutes),
    }),
    ...(subject !== '' && { subject }),
    ...(text !== '' && { text }),
    participants: contacts.map(({ id, displayName, emails }) => ({
      role: direction === 'in' ? 'from' : 'to',
      name: displayName,
      ...(emails[0] && { address: emails[0].value }),
      contactId: id,
    })),
    contactIds: contacts.map(({ id }) => id),
    companyIds: [...new Set(companyId === undefined ? companyIds : [...companyIds, companyId])],
    ...(opportunityId !== undefined && { opportunityId }),
  };
}
