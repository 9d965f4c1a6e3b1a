import type { AddressSnapshot, Health, MessageSnapshot } from '#lib/domain/snapshot.ts';

import { addressText, attribute, clip, limits, line, textOf, textWithin } from './dom.ts';

/*
 * Everything inside `#messagebody` was written by the sender, and under it Roundcube also draws the headers of attached
 * mails with the very classes of the real ones. So each query starts outside of it.
 */
const body = '#messagebody';
const selectors = {
  header: '#message-header',
  // Direct text only: the word "Subject" for screen readers and the button "open in a new window" are elements in it.
  subject: 'h2.subject',
  // The table is hidden behind a summary but complete, and named in the same way in every language. The summary is
  // not read: in the folder for sent mail it names the recipient where it names the sender elsewhere.
  cell: (name: string) => `table.header-headers td.header.${name}`,
  person: '.adr',
  // Absent when Roundcube thinks little of the address.
  address: '.rcmContactAddress',
  // Ten are drawn; the others wait as text in the link's script.
  moreRecipients: 'a.morelink',
  attachments: '#attachment-list > li',
  attachmentName: '.attachment-name',
  attachmentSize: '.attachment-size',
} as const;

const parts = ['message-htmlpart', 'message-part'];
/** Precedes the text of an attached mail, which its own sender wrote. */
const attachedMail = 'message-partheaders';

// Roundcube keeps ids and classes of HTML mails behind a prefix (`v1gmail_quote`).
const quoted =
  'blockquote, [class*="gmail_quote"], [class*="yahoo_quoted"], [class*="moz-cite-prefix"]';
// Outlook does not nest the history but puts it below this.
const historyBelow = '[id$="divRplyFwdMsg"]';

/** What matches in the page but not in the mail's body. */
export const outsideBody = (document: Document, selector: string): Element[] =>
  [...document.querySelectorAll(selector)].filter((element) => element.closest(body) === null);

/** The header of the one mail in this document; null when there is none, or more than one to choose from. */
export function headerOf(document: Document): Element | null {
  const [header, another] = outsideBody(document, selectors.header);
  return header && !another ? header : null;
}

type Message = Omit<MessageSnapshot, 'key' | 'draft'> & { subject: string | null };

export function readMessage(document: Document, header: Element): Message {
  const cell = (name: string) => header.querySelector(selectors.cell(name));
  const recipients = { to: cell('to'), cc: cell('cc'), bcc: cell('bcc') };
  const date = textOf(cell('date'));
  return {
    subject: subjectOf(header),
    messageId: null,
    from: peopleIn(cell('from'))[0] ?? null,
    to: peopleIn(recipients.to),
    cc: peopleIn(recipients.cc),
    bcc: peopleIn(recipients.bcc),
    recipientsComplete: Object.values(recipients).every(isComplete),
    date: { ms: null, text: date, source: date === null ? null : 'text' },
    expanded: true,
    text: bodyText(document),
    snippet: null,
    attachments: attachmentsOf(document),
  };
}

/** Hits of each selector in a document with a mail in it. */
export function headerParts(document: Document): Health {
  const count = (selector: string) => outsideBody(document, selector).length;
  const { header, subject, cell } = selectors;
  return {
    header: count(header),
    subject: count(`${header} ${subject}`),
    from: count(`${header} ${cell('from')} ${selectors.address}`),
    to: count(`${header} ${cell('to')} ${selectors.address}`),
    date: count(`${header} ${cell('date')}`),
    body: document.querySelectorAll(body).length,
    attachments: count(selectors.attachments),
  };
}

function subjectOf(header: Element): string | null {
  const heading = header.querySelector(selectors.subject);
  const own = [...(heading?.childNodes ?? [])].filter((node) => node.nodeType === 3);
  return line(own.map((node) => node.nodeValue ?? '').join(' '));
}

const isComplete = (cell: Element | null): boolean =>
  cell === null ||
  (cell.querySelector(selectors.moreRecipients) === null &&
    cell.querySelectorAll(selectors.person).length <= limits.addresses);

const peopleIn = (cell: Element | null): AddressSnapshot[] =>
  [...(cell?.querySelectorAll(selectors.person) ?? [])]
    .slice(0, limits.addresses)
    .map(person)
    .filter(({ email, name }) => email !== null || name !== null);

/** The address stands in the title and in the link. Roundcube may be set to draw it beside the name too. */
function person(element: Element): AddressSnapshot {
  const link = element.querySelector(selectors.address);
  const email = link && agreed(addressIn(attribute(link, 'title')), linkedAddress(link));
  const name = textOf(link ?? element);
  return { email, name: name === null ? null : nameWithout(email, name) };
}

const linkedAddress = (link: Element): string | null => {
  const href = attribute(link, 'href');
  return href?.startsWith('mailto:') ? addressIn(href.slice('mailto:'.length)) : null;
};

const addressIn = (text: string | null): string | null =>
  text !== null && text.length <= limits.line
    ? addressText(/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text)
    : null;

const agreed = (one: string | null, other: string | null): string | null =>
  one !== null && other !== null && one !== other ? null : (one ?? other);

function nameWithout(email: string | null, name: string): string | null {
  if (email === null) return name;
  if (name === email) return null;
  const shown = ` <${email}>`;
  return name.endsWith(shown) ? line(name.slice(0, -shown.length)) : name;
}

function bodyText(document: Document): string | null {
  const [shown] = document.querySelectorAll(body);
  if (!shown) return null;
  const texts: string[] = [];
  for (const part of shown.children) {
    if (part.classList.contains(attachedMail)) break;
    if (parts.some((name) => part.classList.contains(name)))
      texts.push(textWithin(part, { limit: limits.text, without: quoted, until: historyBelow }));
  }
  return clip(texts.filter(Boolean).join('\n\n'), limits.text);
}

const attachmentsOf = (document: Document): MessageSnapshot['attachments'] =>
  outsideBody(document, selectors.attachments)
    .slice(0, limits.attachments)
    .flatMap((entry) => {
      const name = textOf(entry.querySelector(selectors.attachmentName));
      const size = textOf(entry.querySelector(selectors.attachmentSize));
      return name === null ? [] : [{ name, size }];
    });
