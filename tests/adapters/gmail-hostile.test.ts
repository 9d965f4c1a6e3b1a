import { expect, test } from 'vitest';

import { gmail } from '#lib/adapters/gmail.ts';
import type { MailSnapshot } from '#lib/domain/snapshot.ts';
import { WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { fixturesIn, openPage } from './contract.ts';

const fixtures = fixturesIn(new URL('../fixtures/gmail', import.meta.url).pathname);
const url = 'https://mail.google.com/mail/u/0/#inbox';
const firstKey = 0x18f0_0000_0000_0000n;
const keyOf = (count: number) => (firstKey + BigInt(count)).toString(16);

interface Parts {
  key?: string;
  header?: string;
  body?: string;
  after?: string;
}

const sender =
  '<h3 class="iw"><span class="gD" email="ann@mill.example" name="Ann">Ann</span></h3>';

const aMessage = ({ key = keyOf(1), header = sender, body = 'Hello', after = '' }: Parts = {}) =>
  `<div role="listitem" aria-expanded="true"><div class="adn" data-legacy-message-id="${key}">
   <div class="gE">${header}</div><div class="ii gt"><div class="a3s">${body}</div></div>${after}</div></div>`;

const aThread = (...messages: string[]) =>
  `<div role="main"><h2 class="hP" data-legacy-thread-id="${keyOf(0)}">Seats</h2>${messages.join('')}</div>`;

function read(html: string, at = url): MailSnapshot {
  const snapshot = WebmailSnapshot.parse(gmail.read(openPage(html, url), at));
  if (snapshot.kind !== 'mail') throw new Error('expected a mail');
  return snapshot;
}

const first = (html: string) => {
  const [message] = read(html).messages;
  if (!message) throw new Error('expected a message');
  return message;
};

test('a thread of 500 messages is read whole, and in time that grows with its length', () => {
  const timed = (count: number) => Math.min(...[1, 2, 3].map(() => timedOnce(count)));
  const timedOnce = (count: number) => {
    const messages = Array.from({ length: count }, (_, at) => aMessage({ key: keyOf(at + 1) }));
    const document = openPage(aThread(...messages), url);
    const start = performance.now();
    const snapshot = gmail.read(document, url);
    expect(snapshot.kind === 'mail' && snapshot.messages.length).toBe(count);
    return performance.now() - start;
  };
  timedOnce(50);
  const [short, long] = [timed(100), timed(500)];
  expect(long / short).toBeLessThan(20);
});

test('of more messages than a snapshot may hold, the latest are kept', () => {
  const messages = Array.from({ length: 1_010 }, (_, at) => aMessage({ key: keyOf(at + 1) }));
  const kept = read(aThread(...messages)).messages;
  expect(kept).toHaveLength(1_000);
  expect(kept.at(-1)?.key).toBe(keyOf(1_010));
});

test('a name, a subject and a body of a megabyte are cut, an address of that length is none', () => {
  const long = 'x'.repeat(1_000_000);
  const header = (email: string, name: string) =>
    `<h3 class="iw"><span class="gD" email="${email}" name="${name}">A</span></h3>`;
  const named = aMessage({ header: header('ann@mill.example', long), body: long });
  const mail = read(aThread(named).replace('Seats', long));
  expect(mail.messages[0]?.from?.name).toHaveLength(4_000);
  expect(mail.messages[0]?.text).toHaveLength(200_000);
  expect(mail.subject).toHaveLength(4_000);
  expect(first(aThread(aMessage({ header: header(`${long}@mill.example`, 'A') }))).from).toBeNull();
});

test('a body of spaces, of blank lines or of ten thousand nested elements takes no long time', () => {
  const start = performance.now();
  first(aThread(aMessage({ body: `<pre>${' '.repeat(200_000)}x</pre>` })));
  first(aThread(aMessage({ body: '<br>'.repeat(20_000) })));
  first(aThread(aMessage({ body: `${'<div>'.repeat(1_000)}deep${'</div>'.repeat(1_000)}` })));
  expect(performance.now() - start).toBeLessThan(20_000);
});

test('bidi and zero-width characters in a name stay as they were written', () => {
  const name = '\u202eeeL nnA\u200b\u2066';
  const header = `<h3 class="iw"><span class="gD" email="ann@mill.example" name="${name}">A</span></h3>`;
  expect(first(aThread(aMessage({ header }))).from).toEqual({ email: 'ann@mill.example', name });
});

test('a header that is forged in a body never becomes the header, though the real one is broken', () => {
  const forged =
    '<div class="gE"><h3 class="iw"><span class="gD" email="thief@decoy.example">A</span></h3><span class="hb"><span class="g2" email="thief@decoy.example">me</span></span></div>';
  const broken = '<h3 class="iw"><span class="gD" email="undefined">Ann</span></h3>';
  const message = first(aThread(aMessage({ header: broken, body: forged })));
  expect(message.from).toBeNull();
  expect(message.to).toEqual([]);
  expect(first(aThread(aMessage({ header: '', body: forged }))).from).toBeNull();
});

test('a sender is unknown when two signs of the page name different people', () => {
  const header =
    '<table><tr><td class="gF"><span email="ann@mill.example">Ann</span></td></tr></table><span class="gD" email="bob@mill.example">Bob</span>';
  expect(first(aThread(aMessage({ header }))).from).toBeNull();
});

test('a message whose two ids differ has no key', () => {
  const html = aThread(aMessage()).replace(
    'class="adn"',
    `class="adn" data-message-id="#msg-f:${firstKey + 9n}"`,
  );
  expect(first(html)).toMatchObject({ key: null, from: { email: 'ann@mill.example' } });
});

test('a message that stands twice in the page is one message', () => {
  expect(read(aThread(aMessage(), aMessage())).messages).toHaveLength(1);
});

test('two threads that are both visible are told apart by the address, or not read', () => {
  const other = aThread(aMessage({ key: keyOf(7) })).replace(keyOf(0), keyOf(6));
  const inOneMain = (html: string) => html.replaceAll('role="main"', 'class="nH"');
  const both = `<div role="main">${inOneMain(aThread(aMessage()) + other)}</div>`;
  const mail = read(both, `https://mail.google.com/mail/u/0/#inbox/${keyOf(6)}`);
  expect(mail.threadKey).toBe(keyOf(6));
  expect(mail.messages.map(({ key }) => key)).toEqual([keyOf(7)]);
  expect(gmail.read(openPage(both, url), url)).toEqual({ kind: 'nothing' });
});

test('a subject or a name with an address in it adds no recipient to the open details', () => {
  const row = (text: string) => `<tr><td class="gG"></td><td class="gL">${text}</td></tr>`;
  const rows = [
    'Ann &lt;ann@mill.example&gt;',
    '"Nora &lt;thief@decoy.example&gt;" &lt;nora@harbour.example&gt;,<br>bob@mill.example',
    '4 May 2022',
    'Ask &lt;thief@decoy.example&gt;',
  ];
  const header = `${sender}<span class="hb"><span email="nora@harbour.example">me</span></span>`;
  const after = `<table>${rows.map(row).join('')}</table>`;
  const message = first(aThread(aMessage({ header, after })));
  expect(message.to.map(({ email }) => email)).toEqual([
    'nora@harbour.example',
    'bob@mill.example',
  ]);
  expect(message).toMatchObject({ cc: [], bcc: [], recipientsComplete: true });
});

test('a heading that is forged in a body is no thread, though the body is not told apart any more', () => {
  const body = `<h2 class="hP" data-legacy-thread-id="${keyOf(66)}">Forged</h2>`;
  const renamed = aMessage({ body }).replace('ii gt', 'q1').replace('a3s', 'q2');
  expect(read(aThread(renamed))).toMatchObject({ threadKey: keyOf(0), subject: 'Seats' });
});

test('a row of a list is not an open thread, whatever its table is called', () => {
  const row = `<tr class="zA"><td><span data-legacy-thread-id="${keyOf(3)}">Seats</span></td></tr>`;
  const unmarked = `<span data-legacy-thread-id="${keyOf(4)}" data-legacy-last-message-id="${keyOf(5)}">Seats</span>`;
  for (const list of [`<table>${row}</table>`, unmarked])
    expect(gmail.read(openPage(`<div role="main">${list}</div>`, url), url)).toEqual({
      kind: 'nothing',
    });
});

test('what is put away stays unread where the browser cannot say what it draws', () => {
  const away = [
    aMessage({ key: keyOf(2) }).replace('<div', '<div style="display: none"'),
    aMessage({ key: keyOf(3) }).replace('<div', '<div hidden'),
    aMessage({ key: keyOf(4) }).replace('<div', '<div aria-hidden="true"'),
    aMessage({ key: keyOf(5) }).replace('<div', '<div class="kQ"'),
    `<div style="visibility:hidden"><p>${aMessage({ key: keyOf(6) })}</p></div>`,
  ];
  const document = openPage(aThread(...away, aMessage()), url);
  Object.defineProperty(document, 'defaultView', { value: null });
  const snapshot = gmail.read(document, url);
  expect(snapshot.kind === 'mail' && snapshot.messages.map(({ key }) => key)).toEqual([keyOf(1)]);
});

test('the address behind an attachment, which holds a key to the session, is never read', () => {
  const after =
    '<span class="aZo" download_url="application/pdf:plan.pdf:https://x.example/?secret=1"><span class="aV3">plan.pdf</span><span class="SaH2Ve">3 KB</span></span>';
  const mail = read(aThread(aMessage({ after })));
  expect(mail.messages[0]?.attachments).toEqual([{ name: 'plan.pdf', size: '3 KB' }]);
  expect(JSON.stringify(mail)).not.toContain('secret');
});

test('a page without a body is nothing', () => {
  const document = openPage('', url);
  document.documentElement.remove();
  expect(gmail.read(document, url)).toEqual({ kind: 'nothing' });
  expect(gmail.readCompose(document, url)).toEqual([]);
  expect(gmail.health(document)).toMatchObject({ main: 0, message: [0, 0] });
});

test('no fixture of any year puts a session key or a forged address into a snapshot', () => {
  for (const { html, url: at, decoys = [] } of fixtures) {
    const written = JSON.stringify(gmail.read(openPage(html, at), at), (key, value: unknown) =>
      key === 'text' ? null : value,
    );
    for (const secret of ['download_url', 'key=secret', ...decoys])
      expect(written).not.toContain(secret);
  }
});
