import type { MessageSnapshot } from '#lib/domain/snapshot.ts';

import { attribute, clip, limits, line, textOf, textWithin } from './dom.ts';
import { withoutQuotedLines } from './sogo-compose.ts';
import { marks, own, told } from './sogo-page.ts';
import { recipientsOf, senderOf } from './sogo-people.ts';
import { outside } from './walk.ts';

/** Parts of the mail, each of which the sender wrote; what looks like one inside of another is his work. */
const parts = '[ng-bind-html^="part.content"]';
/** Parts that SOGo draws: files, pictures, invitations. */
const cards = '[sg-compile] md-card';
/** Precedes the parts of a mail that is attached, which somebody else wrote. */
const attachedMail = 'linked_attachment_frame';
const plain = 'mailer_plaincontent';
const quoted =
  'blockquote, [class*="gmail_quote"], [class*="yahoo_quoted"], [class*="moz-cite-prefix"]';
// Outlook does not nest the history but puts it below this.
const historyBelow = '[id$="divRplyFwdMsg"], [id$="appendonsend"]';

export function messageIn(pane: Element, account: string | null): Omit<MessageSnapshot, 'key'> {
  const date = told(pane, marks.date);
  return {
    messageId: null,
    from: senderOf(pane),
    ...recipientsOf(pane, account),
    date: { ms: null, text: date, source: date === null ? null : 'text' },
    expanded: true,
    draft: isDraft(pane),
    text: textOfParts(pane),
    snippet: null,
    attachments: attachmentsOf(pane),
  };
}

/** A draft can be edited and not be answered; both buttons are there always, and one is hidden. */
function isDraft(pane: Element): boolean {
  const isHidden = (click: string) =>
    own(pane, `[ng-click="viewer.${click}($event)"]`).map((each) => each.matches('.ng-hide'))[0];
  return isHidden('edit') === false && isHidden('reply') === true;
}

function textOfParts(pane: Element): string | null {
  const shown = outside(pane, '[ng-bind-html], [sg-compile], md-dialog', parts);
  if (shown.length === 0) return null;
  const texts: string[] = [];
  for (const part of shown.slice(0, limits.attachments)) {
    if ([...part.children].some((each) => each.classList.contains(attachedMail))) break;
    const text = textWithin(part, { limit: limits.text, without: quoted, until: historyBelow });
    const isPlain = [...part.children].some((each) => each.classList.contains(plain));
    texts.push(isPlain ? withoutQuotedLines(text) : text);
  }
  return clip(texts.filter(Boolean).join('\n\n'), limits.text);
}

const attachmentsOf = (pane: Element): MessageSnapshot['attachments'] =>
  outside(pane, '[ng-bind-html], md-dialog', cards)
    .slice(0, limits.attachments)
    .flatMap((card) => {
      const titled = card.querySelector('p[title]');
      const name = titled && line(attribute(titled, 'title'));
      const size = textOf(card.querySelector('.sg-attachment-size'));
      return name === null ? [] : [{ name, size }];
    });
