import type { Email } from '#lib/domain/email.ts';
import { parseEmail } from '#lib/domain/email.ts';
import type { Interaction } from '#lib/domain/interaction.ts';
import type { Mail, MailMessage } from '#lib/domain/mail.ts';
import { bareSubject } from '#lib/domain/subject.ts';

import { withoutHistory } from './quoted-history.ts';

/** What is known of a mail that one sent oneself, both from the window in which it was written and from where it is kept. */
export interface SentFacts {
  site: string | null;
  from: Email | null;
  /** Without the hidden copies, which not every page shows. */
  recipients: readonly Email[];
  /** False when there may be more of them. */
  complete: boolean;
  subject: string;
  /** Its own words; null when they cannot be read. */
  words: string | null;
  /** Epoch ms; null when the page says it in words only. */
  at: number | null;
}

export function factsOfMessage({ site, subject }: Mail, message: MailMessage): SentFacts {
  const { from, to, cc, text, at, recipientsComplete } = message;
  return {
    site,
    from: from?.email ?? null,
    recipients: [...to, ...cc].flatMap(({ email }) => email ?? []),
    complete: recipientsComplete,
    subject: comparable(subject),
    words: text === null ? null : ownWords(text),
    at,
  };
}

export function factsOfInteraction(interaction: Interaction): SentFacts {
  const { participants, mail, subject, text, at } = interaction;
  const addresses = (roles: readonly string[]) =>
    participants.flatMap(({ role, address }) =>
      roles.includes(role) && address !== undefined ? (parseEmail(address) ?? []) : [],
    );
  return {
    site: mail?.webmail ?? null,
    from: addresses(['from'])[0] ?? null,
    recipients: addresses(['to', 'cc']),
    complete: true,
    subject: comparable(subject ?? null),
    words: text === undefined ? '' : ownWords(text),
    at,
  };
}

/** How long before and after the press of Send its server may say that a mail was sent: clocks differ, and a mail can wait to be taken back. */
const early = 2 * 60_000;
const late = 6 * 60_000;
/** Characters. A webmail may add a line of its own below. */
const compared = 200;

/** Whether a mail of one's own, as its server keeps it, is what left that window. */
export function isSameSent(written: SentFacts, kept: SentFacts): boolean {
  if (written.site !== kept.site) return false;
  if (written.from !== null && kept.from !== null && written.from !== kept.from) return false;
  if (written.subject !== kept.subject) return false;
  if (!sameRecipients(written, kept)) return false;
  if (kept.at !== null && written.at !== null) {
    const after = kept.at - written.at;
    if (after < -early || after > late) return false;
    return kept.words === null || sameWords(written.words, kept.words);
  }
  // Without an instant the words have to be there, and the same.
  return Boolean(kept.words) && sameWords(written.words, kept.words);
}

function sameRecipients(written: SentFacts, kept: SentFacts): boolean {
  const all = new Set(written.recipients);
  const named = new Set(kept.recipients);
  if (named.size === 0 || [...named].some((email) => !all.has(email))) return false;
  return !kept.complete || named.size === all.size;
}

const sameWords = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one.slice(0, compared) === other.slice(0, compared);

const ownWords = (text: string): string =>
  withoutHistory(text.slice(0, 20_000)).join(' ').replaceAll(/\s+/gu, ' ').trim();

const comparable = (subject: string | null): string =>
  bareSubject(subject ?? '')
    .replaceAll(/\s+/gu, ' ')
    .toLowerCase();
