import type { AddressSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';

import { attribute, limits, textOf, textWithin } from './dom.ts';
import { bodies, cards, closed, tooltipOrText } from './fastmail-page.ts';
import { eachOutside } from './walk.ts';
import { addressIn, nameIn } from './written-address.ts';

const parts = {
  // The sender's name; its tooltip is the address, in folded mails too.
  from: '.v-MessageCard-from',
  // His address once more, drawn beside the name of somebody who is in nobody's contacts.
  stranger: '.v-MessageCard-unknownSender',
  // Drawn as "2 hours ago"; the tooltip has the whole date.
  time: '.v-MessageCard-time',
  // Drawn as a name, or as "me" in the user's language; the tooltip is the address.
  to: '.v-Message-toName',
  body: bodies,
} as const;

/** Fastmail's own quotes, and those that other programs leave in a mail. */
const history =
  'blockquote[type="cite"], [class*="gmail_quote"], [class*="yahoo_quoted"], [class*="moz-cite-prefix"]';
/** Outlook does not nest the history but puts it below this. */
const historyBelow = '[id$="divRplyFwdMsg"], [id$="appendonsend"]';

const folded = 'is-collapsed';
const isDraft = 'v-MessageCard--draft';

type Parts = Record<keyof typeof parts, Element[]>;

/** Every mail of a conversation, in page order. */
export function messagesIn(thread: Element): MessageSnapshot[] {
  return [...partsByCard(thread)]
    .slice(-limits.messages)
    .map(([card, found]) => messageFrom(card, found))
    .filter(({ from, text }) => from !== null || text !== null);
}

/**
 * What follows a card belongs to it until the next one begins: the mail itself stands inside of its card in some versions and
 * after it in others. A card in a card is none; what is in it makes the outer one ambiguous.
 */
function partsByCard(thread: Element): Map<Element, Parts> {
  const byCard = new Map<Element, Parts>();
  let card: Element | null = null;
  let found: Parts | null = null;
  eachOutside(thread, closed, (element) => {
    if (element.matches(cards) && !card?.contains(element)) {
      card = element;
      found = { from: [], stranger: [], time: [], to: [], body: [] };
      byCard.set(card, found);
    }
    for (const [name, selector] of Object.entries(parts))
      if (element.matches(selector)) found?.[name as keyof Parts].push(element);
  });
  return byCard;
}

function messageFrom(card: Element, found: Parts): MessageSnapshot {
  const [from, anotherSender] = found.from;
  const [time, anotherTime] = found.time;
  const [body, anotherBody] = found.body;
  const expanded = body !== undefined && !card.classList.contains(folded);
  const isWhole = from !== undefined && !anotherSender;
  const date = time && !anotherTime ? tooltipOrText(time) : null;
  return {
    key: null,
    messageId: null,
    from: isWhole ? senderOf(from, found.stranger) : null,
    to: isWhole && expanded ? recipientsOf(found.to) : [],
    cc: [],
    bcc: [],
    // The page names those on its line, and does not say who of them got a copy.
    recipientsComplete: false,
    date: { ms: null, text: date, source: date === null ? null : 'text' },
    expanded,
    draft: card.classList.contains(isDraft),
    text:
      expanded && !anotherBody
        ? textWithin(body, { limit: limits.text, without: history, until: historyBelow })
        : null,
    snippet: null,
    attachments: [],
  };
}

/** A name that is an address was chosen by its sender: only the tooltip, or the address beside it, is one. */
function senderOf(from: Element, beside: readonly Element[]): AddressSnapshot | null {
  const drawn = textOf(from);
  const said = [attribute(from, 'title'), ...beside.map(textOf)]
    .map((text) => addressIn(bare(text)))
    .filter((address) => address !== null);
  const spellings = new Set(said.map((address) => address.toLowerCase()));
  const email = spellings.size === 1 ? (said[0] ?? null) : null;
  const name = drawn?.toLowerCase() === email?.toLowerCase() ? null : drawn;
  return email === null && name === null ? null : { email, name };
}

/** Brackets of either kind around an address are part of how it is drawn. */
const bare = (text: string | null): string | null =>
  text?.trim().replace(/^\(([^()]{3,320})\)$/, '$1') ?? null;

const recipientsOf = (found: readonly Element[]): AddressSnapshot[] =>
  found.slice(0, limits.addresses).flatMap((each) => {
    const title = attribute(each, 'title');
    const email = addressIn(title);
    // With an address, what is drawn may be "me" in the user's language.
    const name = email === null ? textOf(each) : nameIn(title);
    return email === null && name === null ? [] : [{ email, name }];
  });
