import { addFollowUp } from '#lib/crm/add-follow-up.ts';
import { logActivity } from '#lib/crm/log-activity.ts';
import { proposeFor } from '#lib/crm/propose-target.ts';
import { readSentence, type Sentence } from '#lib/crm/read-sentence.ts';
import { whomItNames } from '#lib/crm/whom-it-names.ts';
import { contactsByIds } from '#lib/db/contact-queries.ts';
import type { Store } from '#lib/db/store.ts';

import type { Notice } from './notice.ts';
import { refusedWords, said } from './outcome.ts';
import type { QuickStart } from './quick-form.ts';
import { type QuickChannel, quickChannels, type QuickProposal } from './quick-log-model.ts';
import { text } from './text.ts';

export interface SentenceParts {
  store: Store;
  notice: Notice;
  region: () => string | null;
  /** Asks in the form; nothing has been logged. */
  ask: (start: QuickStart) => Promise<void>;
  propose: (proposal: QuickProposal | null) => void;
}

/** Logs a sentence at once when exactly one person is named; anything less clear is asked in the form. */
export async function logSentence(parts: SentenceParts, raw: string): Promise<void> {
  const { store, notice, ask } = parts;
  const sentence = await readSentence(raw, store.now());
  if (!sentence) return ask({ text: raw.trim() });
  const named = await whomItNames(store, sentence.words, parts.region());
  const about = [named.rest, sentence.more].filter((part) => part !== '').join(', ');
  const plan = sentence.followUp && {
    title: sentence.followUp.title || about || text('quick_follow_up'),
    due: sentence.followUp.due,
  };
  const channel = channelOf(sentence);
  const { direction, minutes, at } = sentence;
  const start: QuickStart = { channel, direction, minutes, at, text: about, followUp: plan };
  if (named.status === 'ask') return ask({ ...start, query: named.query });

  const contactIds = [named.contactId];
  const opportunityId = await proposedFor(store, contactIds, about);
  const logged = await logActivity(store, {
    channel,
    direction,
    minutes: minutes ?? undefined,
    at: at ?? undefined,
    text: about,
    contactIds,
    opportunityId,
  });
  if (logged.status !== 'logged') {
    // What was written is not lost: it waits in the form, whatever stood in the way.
    await ask({ ...start, contactIds });
    const refused = refusedWords(logged.status);
    if (refused) notice.say(refused);
    return;
  }
  notice.done({ key: 'quick_logged', args: [named.name] }, logged.entry);
  if (plan)
    parts.propose(
      proposalOf(parts, { ...plan, name: named.name, contactIds, opportunityId, log: logged.id }),
    );
}

function proposalOf(
  { store, notice, propose }: SentenceParts,
  {
    title,
    due,
    name,
    contactIds,
    opportunityId,
    log,
  }: Pick<QuickProposal, 'title' | 'due' | 'name'> & {
    contactIds: string[];
    opportunityId: string | undefined;
    log: string;
  },
): QuickProposal {
  const id = store.newId();
  return {
    title,
    due,
    name,
    async add() {
      const followUp = { title, due, contactIds, opportunityId, interactionId: log };
      const added = await addFollowUp(store, followUp, id);
      said(notice, added, { key: 'follow_up_added', args: [title] });
      if (refusedWords(added.status) === null) propose(null);
    },
    dismiss: () => propose(null),
  };
}

async function proposedFor(
  store: Store,
  contactIds: readonly string[],
  about: string,
): Promise<string | undefined> {
  const contacts = await contactsByIds(store, contactIds);
  const { proposed } = await proposeFor(store, contacts, { subject: null, text: about });
  return proposed.status === 'one' ? proposed.opportunityId : undefined;
}

const channelOf = ({ channel }: Sentence): QuickChannel =>
  quickChannels.find((one) => one === channel) ?? 'note';
