import type { AddressSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';

import { limits, textOf } from './dom.ts';
import { marks, own, plainAddress, told } from './sogo-page.ts';

export function senderOf(pane: Element): AddressSnapshot | null {
  const email = plainAddress(told(pane, marks.sender));
  const name = told(pane, marks.senderName);
  if (email === null && name === null) return null;
  return { email, name: name?.toLowerCase() === email?.toLowerCase() ? null : name };
}

type Recipients = Pick<MessageSnapshot, 'to' | 'cc' | 'bcc' | 'recipientsComplete'>;

/** Everybody is in the page, but drawn by name, which the mail's sender chose: so a name that is an address is none. */
export function recipientsOf(pane: Element, account: string | null): Recipients {
  const lists = [marks.to, marks.cc, marks.bcc].map((mark) =>
    own(pane, mark).map((field) => [...field.querySelectorAll('md-chip')].map(textOf)),
  );
  // A field that is there twice is one too many.
  const [to = [], cc = [], bcc = []] = lists.map(([field = [], another]) =>
    another ? [] : field.slice(0, limits.addresses),
  );
  const isWhole = lists.every(
    (fields) => fields.length === 1 && (fields[0]?.length ?? 0) <= limits.addresses,
  );
  const addresses = addressesAmong([...to, ...cc, ...bcc], told(pane, marks.summary), account);
  const person = (text: string | null, at: number): AddressSnapshot[] => {
    const email = addresses[at] ?? null;
    return text === null ? [] : [{ email, name: email === null ? text : null }];
  };
  const recipients = {
    to: to.flatMap((text, at) => person(text, at)),
    cc: cc.flatMap((text, at) => person(text, to.length + at)),
    bcc: bcc.flatMap((text, at) => person(text, to.length + cc.length + at)),
  };
  const found = recipients.to.length + recipients.cc.length + recipients.bcc.length;
  return {
    ...recipients,
    recipientsComplete: isWhole && found > 0 && found === to.length + cc.length + bcc.length,
  };
}

/** How many the summary names; those behind them are one more entry. */
const summed = 5;

/**
 * Who has no name is drawn by address. The summary tells him from somebody who is called like an address: of an address it
 * shows what stands before the `@` (and a translated "me" of the user's own), of a name that is one word the whole.
 */
function addressesAmong(
  texts: readonly (string | null)[],
  summary: string | null,
  account: string | null,
): (string | null)[] {
  const entries = summary?.split(', ') ?? [];
  // A name with a comma in it would push the others aside.
  if (entries.length !== Math.min(texts.length, summed + 1)) return [];
  return texts.slice(0, summed).map((text, at) => {
    const email = plainAddress(text);
    const entry = entries[at];
    if (email === null || email.includes(',') || entry === email) return null;
    const isOwn = email.toLowerCase() === account?.toLowerCase();
    return isOwn || entry === email.slice(0, email.indexOf('@')) ? email : null;
  });
}
