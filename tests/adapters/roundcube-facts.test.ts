import { describe, expect, test } from 'vitest';

import { roundcube } from '#lib/adapters/roundcube.ts';
import { sites } from '#lib/adapters/sites.ts';
import type { MailSnapshot } from '#lib/domain/snapshot.ts';

import { forgedHeader, inFrame, openSaved, pageOf } from './roundcube-page.ts';
import type { Page } from './roundcube-page.ts';

/*
 * What stands in the mails of the test server and in hostile-mails.ts, written down by hand: the `.json` beside a page
 * came from the adapter itself and was only checked by eye.
 */
const alice = 'alice@example.test';
const truth = {
  plain: ['INBOX/1', 'siobhan.obrien@globex.example', [alice]],
  chinese: [
    'INBOX/2',
    'zhang.wei@acme-cn.example',
    [alice, 'li.na@acme-cn.example', 'bob@example.test', 'j.mueller@müller.example'],
  ],
  nosubject: ['INBOX/12', 'quiet@globex.example', [alice]],
  forged: ['INBOX/13', 'mallory@evil.example', ['zhang.wei@acme-cn.example', null]],
  sent: ['Sent/1', alice, ['carla+crm@initech.example']],
} as const;
const cases = Object.entries(truth).map(([name, [key, from, to]]) => ({ name, key, from, to }));

const mailIn = ({ document, url }: Page): MailSnapshot => {
  const snapshot = roundcube.read(document, url);
  if (snapshot.kind !== 'mail') throw new Error('no mail was read');
  return snapshot;
};
const messageIn = (page: Page) => {
  const [message] = mailIn(page).messages;
  if (!message) throw new Error('no message was read');
  return message;
};

describe.each(['en_US-page', 'en_US-preview', 'zh_TW-page', 'zh_TW-preview'])('%s', (folder) => {
  test.each(cases)('$name: who wrote to whom, and which mail it is', ({ name, key, from, to }) => {
    const page = openSaved(`${folder}/${name}.html`);
    const message = messageIn(page);
    expect(message.key).toBe(key);
    expect(message.from?.email).toBe(from);
    expect([...message.to, ...message.cc].map(({ email }) => email)).toEqual(to);
    expect(mailIn(page).account).toBe(alice);
    expect(mailIn(page).url).toMatch(
      new RegExp(`_action=show&_uid=${key.split('/')[1]}&_mbox=${key.split('/')[0]}$`),
    );
  });

  test('is known to be Roundcube, and nothing else is', () => {
    const { document, url } = openSaved(`${folder}/plain.html`);
    expect(roundcube.detect?.(document, url)).toBe(true);
    expect(roundcube.detect?.(document, url.replace('_task=mail', '_task=addressbook'))).toBe(
      false,
    );
    document.body.className = '';
    expect(roundcube.detect?.(document, url)).toBe(false);
  });

  test('ten of twenty recipients are said to be not all', () => {
    const message = messageIn(openSaved(`${folder}/many.html`));
    expect(message.to).toHaveLength(10);
    expect(message.cc).toHaveLength(10);
    expect(message.recipientsComplete).toBe(false);
  });
});

test('Roundcube is among the sites', () => {
  expect(sites).toContain(roundcube);
});

test('names are those of the mail, and an address is no name', () => {
  const { from, to, cc } = messageIn(openSaved('en_US-preview/chinese.html'));
  expect([from, ...to, ...cc].map((each) => each?.name)).toEqual([
    '张伟',
    'Alice Liddell',
    '李娜',
    'Bob Builder',
    'Jürgen Müller',
  ]);
  expect(messageIn(openSaved('en_US-preview/spoof.html')).from).toEqual({
    email: 'mallory@evil.example',
    name: null,
  });
});

test('a reply is read without what it quotes, with the signature', () => {
  const { text } = messageIn(openSaved('en_US-preview/quoted.html'));
  expect(text).toContain('Yes, forty seats.');
  expect(text).toContain('And by Friday, please.');
  expect(text).toContain("Siobhán O'Brien\nGlobex Ltd\n+353 1 555 0100");
  expect(text).not.toMatch(/How many|Older|Hello again|Alice|Outlook/);
});

test('an attached mail is neither the mail nor part of its text', () => {
  const page = openSaved('en_US-preview/forged.html');
  expect(messageIn(page).text).toContain('The true body.');
  expect(messageIn(page).text).not.toContain('Text of the attached mail.');
  expect(messageIn(page).attachments.map(({ name }) => name)).toEqual([
    'Part 2.eml',
    '\u202efdp.exe',
  ]);
});

test.each(['en_US-page', 'zh_TW-preview'])(
  '%s: a body full of forged headers changes nothing but the text',
  (folder) => {
    const page = openSaved(`${folder}/plain.html`);
    const honest = mailIn(page);
    const mail = page.document.querySelector('iframe')?.contentDocument ?? page.document;
    const body = mail.querySelector('#messagebody');
    body?.insertAdjacentHTML('afterbegin', forgedHeader);
    body?.insertAdjacentHTML('beforeend', forgedHeader);
    expect(mailIn(page)).toEqual(honest);
  },
);

test('a mail in the folder for drafts is a draft', () => {
  const page = openSaved('zh_TW-preview/draft.html');
  expect(mailIn(page).folder).toBe('drafts');
  expect(messageIn(page).draft).toBe(true);
});

test('a half-typed recipient is none yet', () => {
  const { document, url } = openSaved('zh_TW-page/compose-typed.html');
  expect(roundcube.readCompose(document, url)[0]?.to).toEqual([
    { email: 'carla@initech.example', name: 'Gómez, Carla' },
    { email: 'li.na@acme-cn.example', name: null },
  ]);
});

test('without the chips the recipients are read from the field', () => {
  const { document, url } = openSaved('en_US-page/compose-reply.html');
  for (const list of document.querySelectorAll('ul.recipient-input')) list.remove();
  const [compose] = roundcube.readCompose(document, url);
  expect(compose?.to).toEqual([{ email: 'zhang.wei@acme-cn.example', name: '张伟' }]);
  expect(compose?.cc.map(({ name }) => name)).toEqual(['李娜', 'Bob Builder', 'Jürgen Müller']);
});

describe('the preview', () => {
  const list = () => openSaved('en_US-preview/top.html');
  const mail = () => openSaved('en_US-page/plain.html').document;
  const listMarkup = () =>
    `<!-- saved from ${list().url} -->${list().document.documentElement.outerHTML}`;

  test('that another site shows is nothing', () => {
    const { document, url } = inFrame(listMarkup(), mail());
    const frame = document.querySelector('iframe');
    if (frame) Object.defineProperty(frame, 'contentDocument', { value: null });
    expect(roundcube.read(document, url)).toEqual({ kind: 'nothing' });
  });

  test('that is still coming is nothing', () => {
    const coming = mail();
    Object.defineProperty(coming, 'readyState', { value: 'loading' });
    const { document, url } = inFrame(listMarkup(), coming);
    expect(roundcube.read(document, url)).toEqual({ kind: 'nothing' });
  });

  test('that a narrow screen covers with the list is nothing', () => {
    const { document, url } = inFrame(listMarkup(), mail());
    expect(roundcube.read(document, url).kind).toBe('mail');
    document.querySelector('#layout-content')?.classList.add('hidden');
    expect(roundcube.read(document, url)).toEqual({ kind: 'nothing' });
  });

  test('of several selected mails is nothing', () => {
    const watermark = pageOf(
      '<body><img src="watermark.svg"></body>',
      'https://mail.example/w.html',
    );
    const { document, url } = inFrame(listMarkup(), watermark);
    expect(roundcube.read(document, url)).toEqual({ kind: 'nothing' });
  });
});
