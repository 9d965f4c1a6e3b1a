import type { WireBody, WireMailbox, WireMessage, WirePerson } from '../wire.ts';
import { button, element } from './element.ts';
import { face, longTime, personSpan, preview, shortTime } from './people.ts';

/** One message of a thread; a press on its head folds it up or opens it. */
export function messageItem(
  message: WireMessage,
  isOpen: boolean,
  mailbox: WireMailbox,
): HTMLElement {
  const item = element('div', { role: 'listitem', tabindex: '-1' });
  const draw = (open: boolean) => {
    item.className = open ? 'h7' : 'kv';
    item.setAttribute('aria-expanded', String(open));
    const parts = open ? openMessage(message, mailbox) : foldedMessage(message, mailbox);
    parts.querySelector('.head')?.addEventListener('click', (event) => {
      const isOwnControl = event.target instanceof Element && event.target.closest('.ajy');
      if (!isOwnControl) draw(!open);
    });
    item.replaceChildren(parts);
  };
  draw(isOpen);
  return item;
}

const marks = (message: WireMessage) => ({
  'data-message-id': message.clientId
    ? `#msg-${message.clientId}`
    : `#msg-f:${BigInt(`0x${message.id}`)}`,
  'data-legacy-message-id': message.id,
});

function foldedMessage(message: WireMessage, { account, now }: WireMailbox): HTMLElement {
  return element(
    'div',
    { class: 'adf ads', ...marks(message) },
    element(
      'div',
      { class: 'head' },
      face(message.from),
      element('div', { class: 'gF' }, personSpan(message.from, 'gD', account)),
      element('div', { class: 'iA g6' }, preview(message)),
      time(message, now),
    ),
  );
}

function openMessage(message: WireMessage, mailbox: WireMailbox): HTMLElement {
  const { account, now } = mailbox;
  const details = detailsTable(message, account);
  details.style.display = 'none';
  const recipients = [...message.to, ...message.cc, ...message.bcc];
  return element(
    'div',
    { class: 'adn ads', ...marks(message) },
    element(
      'div',
      { class: 'head gE iv gt' },
      face(message.from),
      element(
        'div',
        { class: 'gF gK' },
        element(
          'h3',
          { class: 'iw' },
          personSpan(message.from, 'gD', account),
          element('span', { class: 'go' }, ` <${message.from.email}>`),
        ),
        element(
          'div',
          { class: 'iw ajw' },
          element(
            'span',
            { class: 'hb' },
            'to ',
            ...recipients.flatMap((person, index) => [
              index > 0 && ', ',
              personSpan(person, 'g2', account),
            ]),
          ),
          arrow(details),
        ),
      ),
      time(message, now),
    ),
    details,
    element('div', { class: 'ii gt' }, element('div', { class: 'a3s aiL' }, ...bodyOf(message))),
    attachmentsOf(message),
  );
}

const arrow = (details: HTMLElement) => {
  const made = button('ajy', '▾', () => {
    details.style.display = details.style.display === 'none' ? '' : 'none';
  });
  made.setAttribute('aria-label', 'Show details');
  return made;
};

function detailsTable(message: WireMessage, account: WirePerson): HTMLElement {
  const row = (label: string, people: readonly WirePerson[]) =>
    people.length > 0 &&
    element(
      'tr',
      {},
      element('td', { class: 'gG' }, `${label}:`),
      element(
        'td',
        { class: 'gL' },
        ...people.map((person) =>
          element(
            'span',
            { class: 'gI' },
            personSpan(person, 'g2', account),
            ` <${person.email}> `,
          ),
        ),
      ),
    );
  return element(
    'table',
    { class: 'ajC' },
    row('from', [message.from]),
    row('to', message.to),
    row('cc', message.cc),
    row('bcc', message.bcc),
  );
}

const time = (message: WireMessage, now: number) =>
  element(
    'span',
    { class: 'g3', title: longTime(message.at), role: 'gridcell' },
    shortTime(message.at, now),
  );

function bodyOf({ body, quote }: WireMessage): HTMLElement[] {
  const lines = body.map((part) => bodyPart(part));
  if (!quote) return lines;
  return [
    ...lines,
    element(
      'div',
      { class: 'gmail_quote' },
      element('div', { class: 'gmail_attr' }, 'Earlier:'),
      element('blockquote', {}, ...quote.split('\n').map((line) => element('div', {}, line))),
    ),
  ];
}

function bodyPart(part: WireBody): HTMLElement {
  if (typeof part === 'string') return element('div', {}, part === '' ? element('br') : part);
  const children = (part.children ?? []).map((child) =>
    typeof child === 'string' ? child : bodyPart(child),
  );
  return element(part.tag, part.attributes ?? {}, ...children);
}

const attachmentsOf = ({ attachments }: WireMessage) =>
  attachments.length > 0 &&
  element(
    'div',
    { class: 'hq gt' },
    ...attachments.map(({ name, size }) =>
      element(
        'span',
        { class: 'aZo' },
        element('span', { class: 'aV3' }, name),
        element('span', { class: 'SaH2Ve' }, size),
      ),
    ),
  );
