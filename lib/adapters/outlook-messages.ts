import type { AddressSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';

import { addressText, attribute, limits, line, textOf, textWithin } from './dom.ts';
import { bodies, eachOwn } from './outlook-page.ts';
import { noRecipients, recipientsOf, senderOf } from './outlook-people.ts';

/** `MSG_<number>_FROM`: the number lives as long as the page does, so it tells messages apart and is no key. */
const cellId = /^MSG_([^<>"'\s]{1,200})_(FROM|TO|CC|BCC|DATETIME)$/;
const time = '[data-testid="SentReceivedSavedTime"]';
const attachmentOption = '[role="option"]:not([data-convid])';

/** Quoted history stands below these, or inside of those. Outlook writes `x_` before what the sender's program called them. */
const historyBelow = '[id$="divRplyFwdMsg"], [id$="appendonsend"]';
const history =
  '[id$="mail-editor-reference-message-container"], [class*="gmail_quote"], [class*="yahoo_quoted"], [class*="moz-cite-prefix"], blockquote[type="cite"]';

interface Parts {
  cells: Map<string, Element[]>;
  bodies: Element[];
  times: Element[];
  attachments: Element[];
}

const noParts = (): Parts => ({ cells: new Map(), bodies: [], times: [], attachments: [] });

export interface Reading {
  /** Whether the folder is the one for drafts. */
  draft: boolean;
  /** The list's row of this conversation: tells the address of whoever wrote last. */
  row: Element | null;
}

/** Every message of the pane, in page order. What stands in no message's part of the pane is nobody's. */
export function messagesIn(pane: Element, { draft, row }: Reading): MessageSnapshot[] {
  const parts = [...partsByMessage(pane).values()];
  const messages = parts.slice(-limits.messages).map((each) => messageFrom(each, draft));
  return withAddressFromRow(
    messages.filter(({ from, text }) => from !== null || text !== null),
    row,
  );
}

function partsByMessage(pane: Element): Map<string, Parts> {
  const byToken = new Map<string, Parts>();
  const anywhere = noParts();
  eachOwn(pane, (element) => {
    const [, token, part] = cellId.exec(element.id.slice(0, 250)) ?? [];
    if (token !== undefined && part !== undefined) {
      const parts = byToken.get(token) ?? noParts();
      byToken.set(token, parts);
      parts.cells.set(part, [...(parts.cells.get(part) ?? []), element]);
    }
    if (element.matches(bodies)) anywhere.bodies.push(element);
    else if (element.matches(time)) anywhere.times.push(element);
    else if (element.matches(attachmentOption)) anywhere.attachments.push(element);
  });
  const partsAt = partsOf(pane, byToken);
  for (const name of ['bodies', 'times', 'attachments'] as const)
    for (const element of anywhere[name]) partsAt(element)?.[name].push(element);
  return byToken;
}

/** Which message a part of the page belongs to: the largest element around a header that holds no second one. */
function partsOf(
  pane: Element,
  byToken: ReadonlyMap<string, Parts>,
): (part: Element) => Parts | null {
  const headers = [...byToken.values()].flatMap((parts) => {
    const [[header] = []] = parts.cells.values();
    return header ? [{ header, parts }] : [];
  });
  const headersWithin = new Map<Element, number>();
  for (const { header } of headers)
    for (let at: Element | null = header; at && at !== pane.parentElement; at = at.parentElement)
      headersWithin.set(at, (headersWithin.get(at) ?? 0) + 1);

  const partsAround = new Map<Element, Parts>();
  for (const { header, parts } of headers) {
    let around = header;
    while (around.parentElement && headersWithin.get(around.parentElement) === 1)
      around = around.parentElement;
    partsAround.set(around, parts);
  }
  return (part) => {
    for (let at: Element | null = part; at; at = at === pane ? null : at.parentElement) {
      const parts = partsAround.get(at);
      if (parts) return parts;
    }
    return null;
  };
}

function messageFrom(parts: Parts, draft: boolean): MessageSnapshot {
  const cellOf = (part: string): Element | null => {
    const [cell, another] = parts.cells.get(part) ?? [];
    return cell && !another ? cell : null;
  };
  const [body, anotherBody] = parts.bodies;
  const from = cellOf('FROM');
  const date = textOf(cellOf('DATETIME') ?? parts.times[0] ?? null);
  return {
    key: null,
    messageId: null,
    from: from && senderOf(from, { folded: !body }),
    ...(body ? recipientsOf(cellOf) : noRecipients()),
    date: { ms: null, text: date, source: date === null ? null : 'text' },
    expanded: body !== undefined,
    draft,
    text: body && !anotherBody ? textOfBody(body) : null,
    snippet: null,
    attachments: body ? attachmentsOf(parts.attachments) : [],
  };
}

const textOfBody = (body: Element): string =>
  textWithin(body, { limit: limits.text, without: history, until: historyBelow });

/** Name and size are tooltips in this order; only the name ends like a file. */
const attachmentsOf = (options: readonly Element[]): MessageSnapshot['attachments'] =>
  options.slice(0, limits.attachments).flatMap((option) => {
    const [name = null, size = null] = [...option.querySelectorAll('[title]')]
      .slice(0, 2)
      .map((each) => line(attribute(each, 'title')));
    return name !== null && /\.[\p{L}\p{N}]{1,10}$/u.test(name) ? [{ name, size }] : [];
  });

/**
 * A colleague is shown without an address; the list has it as a tooltip on the name of whoever wrote last. Taken only
 * where a single message is by somebody of that name. A tooltip that repeats its own text may be any text of a sender's.
 */
function withAddressFromRow(messages: MessageSnapshot[], row: Element | null): MessageSnapshot[] {
  const named = Array.from(row?.querySelectorAll('span[title*="@"]') ?? [], (span) => ({
    name: textOf(span),
    email: addressText(attribute(span, 'title')),
  })).filter(({ name, email }) => name !== null && email !== null && name !== email);
  const [told, another] = named;
  const theirs = messages.filter(({ from }) => from?.name != null && from.name === told?.name);
  const [message] = theirs;
  if (!told || another || !message || theirs.length > 1 || message.from?.email !== null)
    return messages;
  const from: AddressSnapshot = { email: told.email, name: told.name };
  return messages.map((each) => (each === message ? { ...each, from } : each));
}
