import { describe, expect, test } from 'vitest';

import { outlook } from '#lib/adapters/outlook.ts';
import { mailKeys } from '#lib/domain/dedupe-key.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';

import { fixturesIn, openPage } from './contract.ts';
import { aMessage, aPane, aRow, messageIn, read, url } from './outlook-pages.ts';

const fixtures = fixturesIn(new URL('../fixtures/outlook', import.meta.url).pathname);

function saved(name: string) {
  const fixture = fixtures.find((each) => each.name === name);
  if (!fixture) throw new Error(`no page ${name}`);
  return fixture;
}

const mailOn = (name: string) => read(saved(name).html, saved(name).url);

/* What stands in the pages, written down by hand: their `.json` comes from the script that made them. */
describe('who wrote', () => {
  test('is known by the address that is drawn behind a name, in a conversation and in a window of its own', () => {
    for (const name of ['en-conversation', 'en-window', 'en-plain-people']) {
      const last = mailOn(name).messages.at(-1);
      expect(last?.from).toEqual({ email: 'ann.lee@mill.example', name: 'Ann Lee' });
    }
  });

  test('and is a colleague has a name and no address, which nobody guesses', () => {
    const { messages } = mailOn('zh-TW-colleague');
    expect(messages.map(({ from }) => from)).toEqual([
      { email: 'lin.yuqing@shan.example', name: '林雨晴' },
      { email: null, name: '陳志明' },
    ]);
    expect(messages[0]?.to).toEqual([
      { email: null, name: 'Nora Vale' },
      { email: null, name: '陳志明' },
    ]);
  });

  test('last is known by the tooltip of the list, if he is a colleague', () => {
    const [, last] = mailOn('zh-TW-colleague-in-list').messages;
    expect(last?.from).toEqual({ email: 'chen@harbour.example', name: '陳志明' });
  });

  test('for another is nobody: the page names two', () => {
    expect(mailOn('de-on-behalf').messages[0]?.from).toBeNull();
    const colleagues = '<span role="button">Ann Lee</span> for <span role="button">Bo Berg</span>';
    expect(messageIn(aPane(aMessage({ from: colleagues }))).from).toBeNull();
  });

  test('is not asked of a list that is ahead of the pane', () => {
    const from = '<span role="button">Ann Lee</span>';
    const row = aRow('<span title="ann@mill.example">Ann Lee</span>').replaceAll(
      'Seats',
      'Invoice',
    );
    const mail = read(row + aPane(aMessage({ from })));
    expect(mail.messages[0]?.from?.email).toBeNull();
    expect(mail.threadKey).toBeNull();
  });
});

describe('recipients', () => {
  test('are said to be not all when some wait behind a button, or as many are drawn as fit', () => {
    expect(mailOn('zh-CN-cut-recipients').messages[0]).toMatchObject({
      recipientsComplete: false,
      to: { length: 5 },
    });
    const five = '<span role="button">A&lt;a@b.example&gt;</span>'.repeat(5);
    expect(messageIn(aPane(aMessage({ to: five }))).recipientsComplete).toBe(false);
  });

  test('hidden and open are told apart', () => {
    const [message] = mailOn('de-item').messages;
    expect(message?.to.map(({ email }) => email)).toEqual([
      'jonas@müller-werke.example',
      'ann.lee@mill.example',
    ]);
    expect(message?.bcc.map(({ email }) => email)).toEqual(['cfo@mill.example']);
  });
});

describe('the mailbox', () => {
  const root = (address: string, other = address) =>
    `<div id="primaryMailboxRoot_${address}" role="treeitem" title="${other}" data-folder-name="${address}"></div>`;
  const accountIn = (folders: string) => read(folders + aPane(aMessage())).account;

  test('is the only one in the list of folders', () => {
    expect(accountIn(root('nora@harbour.example'))).toBe('nora@harbour.example');
    expect(accountIn(root('Nora Vale', 'nora@harbour.example'))).toBe('nora@harbour.example');
  });

  test('is unknown when there are several, none, or one that is named twice', () => {
    expect(accountIn(root('nora@harbour.example') + root('sales@harbour.example'))).toBeNull();
    expect(accountIn(root('nora@harbour.example') + root('Team'))).toBeNull();
    expect(accountIn('')).toBeNull();
    expect(accountIn(root('nora@harbour.example', 'sales@harbour.example'))).toBeNull();
  });
});

test('a conversation has one key, however list and address spell it', () => {
  const keys = ['AAQkAD%2Bw%2FTMw%3D%3D', 'AAQkAD-w_TMw', 'AAQkAD_w-TMw%3D%3D'].map(
    (id) => read(aPane(aMessage()), `https://outlook.office.com/mail/inbox/id/${id}`).threadKey,
  );
  expect(new Set(keys)).toEqual(new Set(['AAQkAD-w-TMw']));
  const single = 'https://outlook.office.com/mail/inbox/id/AAMkAD-w-TMw';
  expect(read(aPane(aMessage()), single).threadKey).toBeNull();
});

test.each([
  ['/mail/', null],
  ['/mail/0/inbox/id/x', 'inbox'],
  ['/mail/nora@harbour.example/sentitems', 'sent'],
  ['/mail/drafts', 'drafts'],
  ['/mail/deeplink/read/x', null],
  ['/mail/AAMkADfolder', null],
  ['/calendar/inbox', null],
])('%s is the folder %s', (path, folder) => {
  expect(read(aPane(aMessage()), `https://outlook.office.com${path}`).folder).toBe(folder);
});

test('a reply is read without what it quotes', () => {
  const { messages } = mailOn('en-conversation');
  expect(messages.map(({ text }) => text)).toEqual([null, null, 'Yes, forty.']);
  const body = 'Mine<div id="x_mail-editor-reference-message-container">Theirs</div>';
  expect(messageIn(aPane(aMessage({ body }))).text).toBe('Mine');
});

test('a pane that shows a mail of which nothing can be read says so, rather than nothing', () => {
  const unknown = aPane(aMessage()).replaceAll('MSG_', 'ITEM_');
  expect(read(unknown)).toMatchObject({ subject: 'Seats', messages: [] });
});

test('the calendar is not an unreadable mailbox', () => {
  const calendar = openPage('<div id="OwaTitleBar"></div><div role="main"></div>', url);
  expect(outlook.read(calendar, url)).toEqual({ kind: 'nothing' });
  expect(outlook.health(calendar)['app']).toBe(1);
});

describe('mails that are being written', () => {
  test('have the recipients that became chips, and not what is still typed or quoted', () => {
    const { html, url: at } = saved('de-new-mail');
    const [compose] = outlook.readCompose(openPage(html, at), at);
    expect(compose?.to).toEqual([
      { email: 'ann.lee@mill.example', name: 'Ann Lee' },
      { email: null, name: '陳志明' },
    ]);
    expect(compose?.bcc.map(({ email }) => email)).toEqual(['cfo@mill.example']);
  });

  test('have the subject that stands in the field now', () => {
    const { html, url: at } = saved('zh-CN-reply-below');
    const document = openPage(html, at);
    const field = document.querySelector<HTMLInputElement>('#MSG_ff00_SUBJECT');
    if (field) field.value = 'Typed since';
    const subjects = outlook.readCompose(document, at).map(({ subject }) => subject);
    expect(subjects).toEqual(['Re: Forty seats', 'Typed since']);
  });

  test('below a conversation are no message of it', () => {
    expect(mailOn('zh-CN-reply-below').messages).toHaveLength(1);
  });

  test('that are put away are none', () => {
    const { html, url: at } = saved('de-new-mail');
    const document = openPage(html, at);
    document.querySelector('#docking_InitVisiblePart_ab12')?.setAttribute('style', 'display:none');
    expect(outlook.readCompose(document, at)).toEqual([]);
  });
});

test('a mail that is open can be logged once: it has a name, and the same one in each layout', () => {
  const keysIn = (html: string) => {
    const result = mailFrom(read(html), { own: [] });
    if (result.status === 'none') throw new Error(result.reason);
    return result.mail.messages.flatMap((message) => mailKeys(result.mail, message));
  };
  const conversation = aPane(aMessage({ body: null, token: '0' }), aMessage());
  const item = aPane(aMessage({ token: 'other' })).replace('Conversation', 'Item');
  expect(keysIn(conversation)).toHaveLength(1);
  expect(keysIn(item)).toEqual(keysIn(conversation));
});
