import { PropertySymbol } from 'happy-dom';

import { proton } from '#lib/adapters/proton.ts';
import type { MailSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';
import { WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { pageOf } from './roundcube-page.ts';

export const id = (word: string): string => `${word}-${'x'.repeat(80)}==`;
export const url = `https://mail.proton.me/u/0/inbox/${id('thread')}`;

/** A page whose frames hold what their `srcdoc` says, as the browser would have it (see `inFrame` in roundcube-page.ts). */
export function openFramed(html: string, at: string): Document {
  const frames: { start: string; content: string }[] = [];
  const around = html.replace(
    /<iframe([^>]*?) srcdoc="([^"]*)"><\/iframe>/g,
    (_, start: string, content: string) => {
      frames.push({ start, content });
      return `<i data-frame="${frames.length - 1}"></i>`;
    },
  );
  const document = pageOf(around, at);
  for (const [number, { start, content }] of frames.entries()) {
    const place = document.querySelector(`[data-frame="${number}"]`);
    const frame = document.createElement('iframe');
    Object.assign(frame, { [PropertySymbol.connectedToDocument]: () => {} });
    const mail = pageOf(unescaped(content), 'about:blank');
    Object.defineProperty(frame, 'contentDocument', { value: mail, configurable: true });
    for (const [, name, value] of start.matchAll(/([\w-]+)="([^"]*)"/g))
      if (name && name !== 'src') frame.setAttribute(name, unescaped(value ?? ''));
    place?.replaceWith(frame);
  }
  return document;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export interface Parts {
  word?: string;
  sender?: string;
  recipients?: string;
  date?: string;
  body?: string;
  after?: string;
}

export const anns =
  '<span data-testid="recipients:sender" title="ann@mill.example"><bdi data-testid="recipient-label">Ann Lee</bdi></span>';

/** An open message. All but the body is markup of the page; the body is what stands in its frame. */
export const aMessage = ({
  word = 'one',
  sender = anns,
  recipients = '<span data-testid="recipients:item-nora@harbour.example" title="nora@harbour.example"></span>',
  date = '<time data-testid="item-date-simple" datetime="Friday">9:30</time>',
  body = 'Hello',
  after = '',
}: Parts = {}): string =>
  `<article data-message-id="${id(word)}" data-shortcut-target="message-container" data-expanded="true">${sender}${recipients}${date}<div data-testid="message-content:body"><iframe data-testid="content-iframe" srcdoc="${escaped(`<div id="proton-root">${body}</div>`)}"></iframe></div>${after}</article>`;

export const aPage = (...messages: string[]): string =>
  `<body><h1 title="Seats" data-testid="conversation-header:subject">[2] Seats</h1><div>${messages.join('')}</div></body>`;

export function read(html: string, at = url): MailSnapshot {
  const snapshot = WebmailSnapshot.parse(proton.read(openFramed(html, at), at));
  if (snapshot.kind !== 'mail') throw new Error('expected a mail');
  return snapshot;
}

export function messageIn(html: string): MessageSnapshot {
  const [message] = read(html).messages;
  if (!message) throw new Error('expected a message');
  return message;
}
