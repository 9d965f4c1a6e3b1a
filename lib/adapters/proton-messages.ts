import type { MessageSnapshot } from '#lib/domain/snapshot.ts';

import { attribute, limits, line, textOf, textWithin } from './dom.ts';
import { messageId } from './proton-address.ts';
import { framesIn, own } from './proton-page.ts';
import { recipientsOf, senderOf } from './proton-people.ts';

export const dates = '[data-testid^="item-date-"]';
/** In the frame: the mail as Proton cleaned it, and below it what was cut off as history, once its reader has asked for that. */
const root = '#proton-root';
const history =
  '#proton-blockquote, #proton-toggle, blockquote, [class*="gmail_quote"], [class*="yahoo_quoted"], [class*="moz-cite-prefix"]';
const historyBelow = '[id$="divRplyFwdMsg"], [id$="appendonsend"]';
const file = { start: 'attachment-item:', end: '--primary-action' };
/** The word "Draft" is translated; its colour is not. A draft is always folded: it opens as a mail to write. */
const draftMark = '.badge-label-success';

/** Two that claim one id are not told apart, and neither is read. */
export function messagesIn(articles: readonly Element[]): MessageSnapshot[] {
  const byId = Map.groupBy(articles, (article) => attribute(article, 'data-message-id'));
  return articles
    .filter((article) => byId.get(attribute(article, 'data-message-id'))?.length === 1)
    .slice(-limits.messages)
    .map((article) => messageFrom(article));
}

function messageFrom(article: Element): MessageSnapshot {
  const bodies = framesIn(article);
  const expanded = attribute(article, 'data-expanded') === 'true' || bodies.length > 0;
  const date = dateOf(article);
  return {
    key: messageId(attribute(article, 'data-message-id')),
    messageId: null,
    from: senderOf(article),
    ...recipientsOf(article),
    date: { ms: null, text: date, source: date === null ? null : 'text' },
    expanded,
    draft: !expanded && own(article, draftMark).length > 0,
    text: bodies.length === 1 ? textIn(bodies[0] as HTMLIFrameElement) : null,
    snippet: null,
    attachments: filesOf(article),
  };
}

/** The whole date, for screen readers, stands behind the short one; newer pages also have it as an attribute, in the same words. */
function dateOf(article: Element): string | null {
  const [shown] = own(article, dates);
  if (!shown) return null;
  const whole = ['datetime', 'title'].map((name) => line(attribute(shown, name)));
  return whole.find((each) => each !== null) ?? textOf(shown.nextElementSibling) ?? textOf(shown);
}

/** Null before the mail has been decrypted, and where it could not be: then there is no frame, or nothing in it. */
function textIn(frame: HTMLIFrameElement): string | null {
  const page = frame.contentDocument;
  if (!page || page.readyState === 'loading') return null;
  const mail = page.querySelector(root);
  return mail && textWithin(mail, { limit: limits.text, without: history, until: historyBelow });
}

const filesOf = (article: Element): MessageSnapshot['attachments'] =>
  own(article, `[data-testid^="${file.start}"][data-testid$="${file.end}"]`)
    .slice(0, limits.attachments)
    .flatMap((each) => {
      const said = attribute(each, 'data-testid') ?? '';
      const name = line(said.slice(file.start.length, -file.end.length));
      const size = textOf(each.querySelector('[data-testid="attachment-item:size"]'));
      return name === null ? [] : [{ name, size }];
    });
