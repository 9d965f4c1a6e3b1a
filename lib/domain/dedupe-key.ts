import { bareSubject } from './subject.ts';
import type { Mail, MailMessage, Party } from './mail.ts';
import { parseMessageId } from './message-id.ts';
import { sha256 } from './sha256.ts';

/*
 * What says "this very mail". Two readings of one mail should share a key, and two mails must not: a mail that looks logged but is not
 * is never logged, and its history is told of the wrong person. So where a page tells too little, there is no key.
 *
 *   mid:   The Message-ID. Whoever sends a mail chooses it, so a forged one can make that mail look logged, no more than that.
 *   gmail: Gmail's number of a message, for the webmails whose numbers are unique by themselves. Without the account, which
 *          may become readable only later.
 *   site:  Other webmails count from 1 in every mailbox of every server: origin and number, and a hash of sender and subject, which
 *          keeps two accounts on one server apart whether or not the page names the account.
 *   sum:   The content, once all of it is readable (text and every recipient's address), so that a collapsed message has none
 *          rather than another one. All recipients count: the same words to five customers are five mails.
 *   part:  For pages that never show every recipient: the first one, and far more of the text. Only two mails of the
 *          same minute with the same words to the same first recipient share it, which is a mail sent twice.
 *   said:  Outlook on the web, OWA, Fastmail and Yahoo have no number that outlives the page (Yahoo has one where a single mail is open) and no
 *          instant, only a date in words. So, for them and where there is nothing better: `part` with the date as it is written, if day, year and minute stand in it ("today" and "Fri 9:30" name another
 *          mail next week). Its conversation and its mailbox are left out, because the page does not always tell them, and
 *          then one mail would have two names. The sender counts by the name that is drawn, which is there whether or not the page
 *          also tells a colleague's address; the recipient by address if there is one, because letters to five customers are
 *          often five times "Info". Costs: who changes language, time zone or date format is offered an old mail again, and two
 *          people of a team may each log it. Two different mails share it only if somebody of the same name wrote the same words
 *          to the same person in the same minute.
 */

/** Webmails whose message keys are unique by themselves. */
const uniqueByItself: ReadonlySet<string> = new Set(['gmail']);
/** Webmails whose pages show neither a lasting number nor an instant. */
const dateInWordsOnly: ReadonlySet<string> = new Set(['outlook', 'owa', 'fastmail', 'yahoo']);
const longestText = 4_000;
const longestDate = 100;
const minute = 60_000;

/** What the keys of a mail are made of. */
export type KeyedMail = Pick<Mail, 'site' | 'url' | 'subject'>;
export type KeyedMessage = Pick<
  MailMessage,
  'key' | 'messageId' | 'from' | 'to' | 'cc' | 'recipientsComplete' | 'at' | 'dateText' | 'text'
>;

/** Every name under which a message may have been logged, the strongest first; none where the page tells too little. */
export function mailKeys(mail: KeyedMail, message: KeyedMessage): string[] {
  const named = [messageIdKey(message), siteKey(mail, message), ...contentKeys(mail, message)];
  const keys = named.filter((key) => key !== null);
  return keys.length > 0 ? keys : saidKeys(mail, message);
}

/** The strongest key, and the weaker ones for when that cannot be read the next time. */
export function dedupeKeys(
  mail: KeyedMail,
  message: KeyedMessage,
): { dedupeKey: string | null; otherKeys: string[] } {
  const [dedupeKey = null, ...otherKeys] = mailKeys(mail, message);
  return { dedupeKey, otherKeys };
}

function messageIdKey({ messageId }: KeyedMessage): string | null {
  const id = parseMessageId(messageId);
  return id === null ? null : `mid:${bounded(id)}`;
}

function siteKey({ site, url, subject }: KeyedMail, { key, from }: KeyedMessage): string | null {
  if (key === null || key === '') return null;
  if (uniqueByItself.has(site)) return `${site}:${bounded(key)}`;
  const origin = URL.parse(url)?.origin;
  if (!origin || !from?.email) return null;
  const proof = sha256(JSON.stringify([from.email, comparable(subject)])).slice(0, 16);
  return `${site}:${origin}:${bounded(key)}:${proof}`;
}

function contentKeys({ subject }: KeyedMail, message: KeyedMessage): string[] {
  const { from, to, cc, at, text } = message;
  if (!from?.email || at === null || text === null) return [];
  const words = wordsOf(text);
  const about = comparable(subject);
  if (words === '' && about === '') return [];

  const sent = [from.email, Math.floor(at / minute), about];
  const sum = (kind: string, ...parts: unknown[]): string =>
    `${kind}:${sha256(JSON.stringify([...sent, ...parts]))}`;
  const first = to[0]?.email;
  const complete =
    message.recipientsComplete && [...to, ...cc].every(({ email }) => email !== null);
  return [
    ...(complete ? [sum('sum', recipients([...to, ...cc]), words.slice(0, 256))] : []),
    ...(first ? [sum('part', first, words)] : []),
  ];
}

function saidKeys({ site, subject }: KeyedMail, message: KeyedMessage): string[] {
  if (!dateInWordsOnly.has(site)) return [];
  const { from, to, cc, dateText, text } = message;
  const date = wholeDate(dateText);
  const sender = from?.name ?? from?.email;
  const [first] = [...to, ...cc].map(({ email, name }) => email ?? name);
  if (date === null || text === null || !sender || !first) return [];
  const words = wordsOf(text);
  const about = comparable(subject);
  if (words === '' && about === '') return [];
  return [`said:${sha256(JSON.stringify([site, sender, date, about, first, words]))}`];
}

/**
 * A date in any language that names one minute for good: a year in four digits, or five numbers. `11/20 9:30` has four and
 * comes back next year; `Nov 20 2026` has no minute.
 */
function wholeDate(text: string | null): string | null {
  if (text === null || text.length > longestDate) return null;
  const date = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
  const numbers = date.match(/\p{Nd}+/gu) ?? [];
  const hasYear = numbers.some((number) => /^\p{Nd}{4}$/u.test(number));
  return numbers.length >= (hasYear ? 4 : 5) ? date : null;
}

const wordsOf = (text: string): string => text.slice(0, longestText).replace(/\s+/gu, ' ').trim();

const recipients = (parties: readonly Party[]): string[] =>
  [...new Set(parties.flatMap(({ email }) => email ?? []))].sort();

const comparable = (subject: string | null): string =>
  bareSubject(subject ?? '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();

/** A key is copied into every index, so a stranger's long one is replaced by its hash. */
const bounded = (key: string): string => (key.length <= 200 ? key : `#${sha256(key)}`);
