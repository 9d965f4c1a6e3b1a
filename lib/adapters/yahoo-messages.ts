import type { AddressSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';

import { attribute, limits, line, textOf, textWithin } from './dom.ts';
import { eachOutside } from './walk.ts';
import { bodies, closed, named, views } from './yahoo-page.ts';
import {
  pictures,
  recipientsInCard,
  recipientsOnLine,
  senderInCard,
  senderInPill,
} from './yahoo-people.ts';

const parts = {
  // The older interface: one element for the sender, one or more with recipients in their tooltips.
  from: named('message-from'),
  to: named('message-to'),
  // The newer one: a header with the sender's name and picture, and a line of recipients.
  header: named('message-header'),
  anchor: named('with-contact-card-anchor'),
  picture: pictures,
  recipients: named('message-recipients'),
  date: named('message-date'),
  body: bodies,
  another: views,
} as const;

type Parts = Record<keyof typeof parts, Element[]>;

/** Yahoo writes a prefix of its own before the classes and ids in a mail (`yiv123gmail_quote`). */
const history =
  'blockquote[type="cite"], [class*="gmail_quote"], [class*="yahoo_quoted"], [id*="yahoo_quoted"], [class*="moz-cite-prefix"]';
const historyBelow = '[id$="divRplyFwdMsg"], [id$="appendonsend"]';

export interface Reading {
  /** The mail that the address names: which one that is, is known where only one is open. */
  key: string | null;
  draft: boolean;
}

export const messagesIn = (open: readonly Element[], { key, draft }: Reading): MessageSnapshot[] =>
  open
    .slice(-limits.messages)
    .map((view) => messageFrom(view, { key: open.length === 1 ? key : null, draft }))
    .filter(({ from, text }) => from !== null || text !== null);

function messageFrom(view: Element, { key, draft }: Reading): MessageSnapshot {
  const found = partsOf(view);
  const [body, anotherBody] = found.body;
  const [date, anotherDate] = found.date;
  const shown = date && !anotherDate ? (line(attribute(date, 'title')) ?? textOf(date)) : null;
  return {
    key,
    messageId: null,
    ...(isAmbiguous(found) ? { from: null, to: [] } : peopleIn(found, body !== undefined)),
    cc: [],
    bcc: [],
    // The page shortens its line, and does not say in every language who got a copy.
    recipientsComplete: false,
    date: { ms: null, text: shown, source: shown === null ? null : 'text' },
    expanded: body !== undefined,
    draft,
    text:
      body && !anotherBody
        ? textWithin(body, { limit: limits.text, without: history, until: historyBelow })
        : null,
    snippet: null,
    attachments: [],
  };
}

function partsOf(view: Element): Parts {
  const found: Parts = {
    from: [],
    to: [],
    header: [],
    anchor: [],
    picture: [],
    recipients: [],
    date: [],
    body: [],
    another: [],
  };
  eachOutside(view, closed, (element) => {
    for (const [name, selector] of Object.entries(parts))
      if (element.matches(selector)) found[name as keyof Parts].push(element);
  });
  return found;
}

/** Two headers, or a mail within: what a sender quoted may be among them. */
const isAmbiguous = ({ from, header, body, another }: Parts): boolean =>
  from.length > 1 || header.length > 1 || body.length > 1 || another.length > 0;

function peopleIn(
  found: Parts,
  expanded: boolean,
): { from: AddressSnapshot | null; to: AddressSnapshot[] } {
  const [pill] = found.from;
  if (pill) return { from: senderInPill(pill), to: expanded ? recipientsOnLine(found.to) : [] };
  const [header] = found.header;
  const [receivers] = found.recipients;
  const isSenders = (each: Element) =>
    header?.contains(each) === true && !receivers?.contains(each);
  return {
    from: senderInCard(found.anchor.filter(isSenders), found.picture.filter(isSenders)),
    to: receivers && expanded ? recipientsInCard(receivers) : [],
  };
}
