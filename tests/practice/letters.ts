import { samplePeople, addressOf } from '#lib/crm/sample-people.ts';

import { decimalOf, hexId, tokenOf } from './ids.ts';
import type { WireBody, WireMessage, WirePerson, WireThread } from './wire.ts';

/** A mail as it is written down for the practice mailbox. */
export interface Letter {
  from: WirePerson;
  to: readonly WirePerson[];
  cc?: readonly WirePerson[];
  bcc?: readonly WirePerson[];
  /** How long before now it came. */
  hoursAgo: number;
  body: string | readonly WireBody[];
  quote?: string;
  attachments?: readonly (readonly [name: string, size: string])[];
  expanded?: boolean;
}

export interface Conversation {
  /** Tells tests which one it is. */
  key: string;
  subject: string;
  folder?: 'inbox' | 'sent';
  unread?: boolean;
  letters: readonly Letter[];
}

export const nora: WirePerson = { name: 'Nora Lind', email: 'nora.lind@harborline.example' };
export const noraAlone: WirePerson = { name: 'Nora Lind', email: 'nora@lind-advisory.example' };

/** Somebody of the sample data. */
export function known(mailbox: string): WirePerson {
  const person = samplePeople.find((one) => one.mailbox === mailbox);
  if (!person) throw new Error(`The sample data has nobody like ${mailbox}.`);
  return { name: person.name, email: addressOf(person) };
}

/** Ids and all, as the page gets it. `count` is a number that no other thread has. */
export function threadFrom(conversation: Conversation, now: number, count: number): WireThread {
  const own = new Set([nora.email, noraAlone.email]);
  const messages = conversation.letters.map((letter, index): WireMessage => {
    const at = Math.round(now - letter.hoursAgo * 3_600_000);
    const id = hexId(at, count * 1_000 + index);
    return {
      id,
      ...(own.has(letter.from.email) && { clientId: `a:r${decimalOf(id).slice(-16)}` }),
      from: letter.from,
      to: letter.to,
      cc: letter.cc ?? [],
      bcc: letter.bcc ?? [],
      at,
      body: typeof letter.body === 'string' ? letter.body.trim().split('\n') : letter.body,
      ...(letter.quote && { quote: letter.quote }),
      attachments: (letter.attachments ?? []).map(([name, size]) => ({ name, size })),
      ...(letter.expanded !== undefined && { expanded: letter.expanded }),
    };
  });
  const id = messages[0]?.id;
  if (!id) throw new Error(`The conversation ${conversation.key} has no letter.`);
  return {
    id,
    decimal: decimalOf(id),
    token: tokenOf(id),
    folder: conversation.folder ?? 'inbox',
    subject: conversation.subject,
    unread: conversation.unread ?? false,
    messages,
  };
}
