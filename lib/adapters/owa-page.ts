import { textOf } from './dom.ts';
import { isShown, outside } from './walk.ts';

/*
 * Ids and names that programs by others read in this webmail between 2013 and 2026, in several languages and versions. Ids are
 * repeated for each message of a conversation. Classes with an underscore are a build's own, labels are translated: neither is read.
 */
const id = (name: string) => `[id="${name}"]`;
/** A mail's own part of the page; whichever of the three is lost, the others still say where the sender's words are. */
export const bodies = `[role="document"], ${id('Item.MessagePartBody')}, ${id('Item.MessageUniqueBody')}`;
/** Without what it answers, where a conversation is shown. */
const unique = id('Item.MessageUniqueBody');
/** What a sender or the user writes. A reply may hold this very page, copied into it. */
const closed = `${bodies}, [contenteditable="true"], [id*="MicrosoftOWAEditorRegion"]`;

export const marks = {
  subject: '.rpHighlightSubjectClass',
  sender: id('ItemHeader.SenderLabel'),
  to: id('ItemHeader.ToContainer'),
  cc: id('ItemHeader.CcContainer'),
  bcc: id('ItemHeader.BccContainer'),
  received: id('ItemHeader.DateReceivedLabel'),
  sent: id('ItemHeader.DateSentLabel'),
} as const;

export const own = (root: ParentNode, selector: string): Element[] =>
  outside(root, closed, selector);

/** What stands at a mark; null where it stands there twice and differs. */
export function told(root: ParentNode, selector: string): string | null {
  const texts = new Set(own(root, selector).filter(isShown).map(textOf));
  return texts.size === 1 ? ([...texts][0] ?? null) : null;
}

export interface Message {
  around: Element;
  sender: Element;
  text: Element;
}

/**
 * Header and text that belong together for certain: the smallest element around both holds no other header and no other text.
 * A header that is put away counts among those, but is no message: the page keeps folded ones, and some of mails that were open.
 */
export function messagesIn(document: Document): Message[] {
  const senders = own(document, marks.sender);
  const texts = own(document, bodies).flatMap((body) => textIn(body) ?? []);
  const sendersWithin = within(senders);
  const textsWithin = within(texts);
  return senders.filter(isShown).flatMap((sender) => {
    let around: Element | null = sender.parentElement;
    // Messages of a conversation stand in a list: whatever holds it is around all of them.
    while (around && !textsWithin.has(around) && !around.matches('[role="list"]'))
      around = around.parentElement;
    const [text, another] = (around && textsWithin.get(around)) ?? [];
    const alone = around !== null && sendersWithin.get(around)?.length === 1;
    return around && text && alone && !another && !around.matches('[role="list"]')
      ? [{ around, sender, text }]
      : [];
  });
}

/** The text of a body that is shown and has one. A second one inside of it is the sender's work, one beside it a riddle. */
function textIn(body: Element): Element | null {
  if (!isShown(body)) return null;
  if (body.matches(unique)) return body;
  const [text, another] = [...body.querySelectorAll(unique)].filter(
    (each) => !each.parentElement?.closest(unique) && isShown(each),
  );
  return text && !another ? text : null;
}

/** For each element, which of these it holds. */
function within(parts: readonly Element[]): ReadonlyMap<Element, Element[]> {
  const held = new Map<Element, Element[]>();
  for (const part of parts)
    for (let at = part.parentElement; at; at = at.parentElement)
      held.set(at, [...(held.get(at) ?? []), part].slice(0, 2));
  return held;
}
