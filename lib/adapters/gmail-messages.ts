import type { AddressSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';

import { attribute, isDrawn, limits, line, textOf, textWithin } from './dom.ts';
import { instantFromKey, keyFromId, messageKeyFromLog } from './gmail-ids.ts';
import { allOf, firstOf, isGmails, isInBody, visibilityUnder } from './gmail-page.ts';
import type { Whose } from './gmail-people.ts';
import { noRecipients, recipientsOf, senderOf } from './gmail-people.ts';

/** Stable from 2018 to today. Mails quote Gmail's own markup, so one inside another never counts. */
export const messageIds = '[data-legacy-message-id], [data-message-id]';
/** Before 2018 a message had no id of its own to go by. */
const containers = '[role="listitem"], .adn, .h7, .kv, .ky';
const bodies = '.ii.gt';
const bodyText = '.a3s';
/** Quoted history, the button that shows it, and the notice that a long mail was cut. */
const notTheMessage = '.gmail_quote, .ajR, .iX';
const attachmentChips = 'span.aZo';

/** Every visible message of a thread, in page order. */
export function messagesIn(
  thread: Element,
  whose: Whose,
  draftKeys: Set<string>,
): MessageSnapshot[] {
  const isVisible = visibilityUnder(thread);
  const messages: MessageSnapshot[] = [];
  const seen = new Set<string>();
  for (const container of messageContainers(thread)) {
    if (!isVisible(container) || !isDrawn(container)) continue;
    const message = messageFrom(container, isVisible, whose, draftKeys);
    if (message.key === null && message.from === null) continue;
    if (message.key !== null && seen.has(message.key)) continue;
    if (message.key !== null) seen.add(message.key);
    messages.push(message);
  }
  return messages.slice(-limits.messages);
}

/** Outermost only, each grown to the list item around it while that holds no second message. */
export function messageContainers(thread: Element): Element[] {
  const withId = outermost(allOf(thread, messageIds));
  const messagesWithin = new Map<Element, number>();
  for (const element of withId)
    for (let at: Element | null = element; at && at !== thread; at = at.parentElement)
      messagesWithin.set(at, (messagesWithin.get(at) ?? 0) + 1);

  const grown = withId.map((element) => {
    const around = element.closest('[role="listitem"]');
    return around && messagesWithin.get(around) === 1 ? around : element;
  });
  const isKnown = new Set(grown);
  const candidates = allOf(thread, `${messageIds}, ${containers}`).filter(
    (element) => isKnown.has(element) || !messagesWithin.has(element),
  );
  return outermost(candidates);
}

function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of elements) if (!kept.at(-1)?.contains(element)) kept.push(element);
  return kept;
}

function messageFrom(
  container: Element,
  isVisible: (element: Element) => boolean,
  whose: Whose,
  draftKeys: Set<string>,
): MessageSnapshot {
  const body = visibleBody(container, isVisible);
  const expanded = isExpanded(container, body);
  const key = keyOf(container, body);
  const from = senderOf(container, body !== null);
  const isWritten = body === null && container.querySelector('input[name="draft"]') !== null;
  return {
    key,
    messageId: null,
    from: from && ownNameOnlyWhenWhole(from, expanded, whose),
    ...(expanded ? recipientsOf(container, from, whose) : noRecipients()),
    date: dateOf(container, key),
    expanded,
    draft: isWritten || (key !== null && draftKeys.has(key)),
    text:
      expanded && body ? textWithin(body, { limit: limits.text, without: notTheMessage }) : null,
    snippet: expanded ? null : textOf(firstOf(container, '.iA.g6') ?? firstOf(container, '.g6')),
    attachments: expanded ? attachmentsOf(container) : [],
  };
}

/** A collapsed message names the user "me", in the user's language. */
const ownNameOnlyWhenWhole = (from: AddressSnapshot, expanded: boolean, { account }: Whose) =>
  !expanded && account !== null && from.email?.toLowerCase() === account.toLowerCase()
    ? { email: from.email, name: null }
    : from;

/** Gmail keeps a hidden twin of a body, for example while it shows a translation. */
function visibleBody(container: Element, isVisible: (element: Element) => boolean): Element | null {
  for (const selector of [bodies, bodyText]) {
    const shown = [...container.querySelectorAll(selector)].filter(
      (body) => isGmailsBody(body) && isVisible(body),
    );
    const body = shown.length > 1 ? shown.find(isDrawn) : shown[0];
    if (body) return textOfBody(body, isVisible) ?? body;
  }
  return null;
}

const textOfBody = (body: Element, isVisible: (element: Element) => boolean) =>
  [...body.querySelectorAll(bodyText)].find(
    (text) => isVisible(text) && !text.parentElement?.closest(bodyText),
  );

/** A body stands in no other body, and in no window with a mail being written. */
const isGmailsBody = (body: Element): boolean =>
  body.parentElement !== null && isGmails(body.parentElement);

function isExpanded(container: Element, body: Element | null): boolean {
  const item = container.closest('[role="listitem"]') ?? container;
  const said = attribute(item, 'aria-expanded');
  if (said === 'true' || said === 'false') return said === 'true';
  const state = [item, ...allOf(item, '.h7, .kv, .ky')].find((element) =>
    element.matches('.h7, .kv, .ky'),
  );
  return state ? state.matches('.h7') : body !== null;
}

/** The server's id in the first place that has one; null when two places name different messages. */
function keyOf(container: Element, body: Element | null): string | null {
  const holder = container.matches(messageIds) ? container : firstOf(container, messageIds);
  const legacy = holder && attribute(holder, 'data-legacy-message-id');
  const permanent = holder && attribute(holder, 'data-message-id');
  const first = legacy === null ? null : keyFromId(legacy);
  const second = permanent === null ? null : keyFromId(permanent);
  if (first && second && first !== second && !second.startsWith('a:') && !first.startsWith('a:'))
    return null;
  return first ?? second ?? keyFromBody(holder, body);
}

function keyFromBody(holder: Element | null, body: Element | null): string | null {
  const frame = body?.parentElement?.matches(bodies) ? body.parentElement : null;
  for (const element of [holder, frame, body]) {
    const log = element && attribute(element, 'jslog');
    const key = log ? messageKeyFromLog(log) : null;
    if (key) return key;
  }
  for (const element of [frame, body])
    for (const name of element?.classList ?? [])
      if (/^m[0-9a-f]{15,16}$/.test(name)) return keyFromId(name.slice(1));
  return null;
}

function dateOf(container: Element, key: string | null): MessageSnapshot['date'] {
  const shown = firstOf(container, 'span.g3');
  const text = shown && (line(attribute(shown, 'title')) ?? textOf(shown));
  const ms = key === null ? null : instantFromKey(key);
  if (ms !== null) return { ms, text, source: 'id' };
  return { ms: null, text, source: text === null ? null : 'text' };
}

/** The name and size that are drawn. The address in `download_url` holds a key to the user's session. */
const attachmentsOf = (container: Element): MessageSnapshot['attachments'] =>
  allOf(container, attachmentChips)
    .flatMap((chip) => {
      const name = textOf(chip.querySelector('.aV3'));
      return name === null ? [] : [{ name, size: textOf(chip.querySelector('.SaH2Ve')) }];
    })
    .slice(0, limits.attachments);

/** Whether a message stands here, seen from a part of the page that may be inside one. */
export const isInMessage = (element: Element): boolean =>
  isInBody(element) || element.closest(`${messageIds}, [role="listitem"]`) !== null;
