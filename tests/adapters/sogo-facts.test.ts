import { describe, expect, test } from 'vitest';

import { mailKeys } from '#lib/domain/dedupe-key.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';

import { fixturesIn } from './contract.ts';
import { aMail, messageIn, read, url } from './sogo-pages.ts';

const fixtures = fixturesIn(new URL('../fixtures/sogo', import.meta.url).pathname);

function mailOn(name: string) {
  const fixture = fixtures.find((each) => each.name === name);
  if (!fixture) throw new Error(`no page ${name}`);
  return read(fixture.html, fixture.url);
}
const messageOn = (name: string) => mailOn(name).messages[0];

/* What stands in the pages, written down by hand: their `.json` comes from the script that made them. */
describe('who wrote', () => {
  test('is known by address in every version and language', () => {
    for (const name of ['en-plain', 'en-plain-text', 'en-window', 'en-newest'])
      expect(messageOn(name)?.from).toEqual({ email: 'ann.lee@mill.example', name: 'Ann Lee' });
    expect(messageOn('zh-TW-names')?.from?.email).toBe('lin.yuqing@shan.example');
    expect(messageOn('de-reply-over-mail')?.from?.email).toBe('jonas@müller-werke.example');
  });

  test('is not who he says he is called', () => {
    expect(messageIn(aMail({ name: 'ceo@decoy.example' })).from).toEqual({
      email: 'ann@mill.example',
      name: 'ceo@decoy.example',
    });
    expect(messageIn(aMail({ from: '' })).from).toEqual({ email: null, name: 'Ann Lee' });
    expect(messageIn(aMail({ from: 'ann@mill\u200b.example' })).from?.email).toBeNull();
  });
});

describe('recipients', () => {
  test('are known by name; by address only who has no name', () => {
    expect(messageOn('en-reply-with-history')).toMatchObject({
      to: [
        { email: null, name: 'Nora Vale' },
        { email: 'orders@mill.example', name: null },
      ],
      cc: [{ email: null, name: 'Ruiz, Marta' }],
      recipientsComplete: true,
    });
  });

  test('who are called like an address have none', () => {
    const to = ['ceo@decoy.example'];
    expect(messageIn(aMail({ to, summary: 'ceo@decoy.example' })).to[0]?.email).toBeNull();
    expect(messageIn(aMail({ to, summary: 'me' })).to[0]?.email).toBeNull();
    expect(messageIn(aMail({ to, summary: '' })).to[0]?.email).toBeNull();
    expect(messageIn(aMail({ to, summary: 'ceo' })).to[0]?.email).toBe('ceo@decoy.example');
  });

  test('are not told apart where a name with a comma pushes them aside', () => {
    const to = ['a, ceo', 'ceo@decoy.example'];
    const message = messageIn(aMail({ to, summary: 'a, ceo, ceo@decoy.example' }));
    expect(message.to[1]?.email).toBeNull();
  });

  test('of the user’s own address are the user, unless they are only called like it', () => {
    const to = ['nora@harbour.example'];
    const emailIn = (summary: string) => messageIn(aMail({ to, summary })).to[0]?.email;
    expect(emailIn('mich')).toBe('nora@harbour.example');
    expect(emailIn('nora@harbour.example')).toBeNull();
  });
});

describe('a mail has a lasting key', () => {
  test.each([
    ['#!/Mail/0/INBOX/12', '0/INBOX/12', 'inbox'],
    ['#/Mail/0/INBOX/12', '0/INBOX/12', 'inbox'],
    ['#!/Mail/0/INBOX%252FSent/12', '0/INBOX/Sent/12', 'sent'],
    ['#!/Mail/0/virtual/INBOX%252FSent/12', '0/INBOX/Sent/12', 'sent'],
    ['#!/Mail/0/virtual/12', '0/virtual/12', null],
    ['#!/Mail/0/INBOX/12/edit', '0/INBOX/12', 'inbox'],
    ['#!/Mail/0/100%25/12', '0/100%/12', null],
    ['#!/Mail/0/INBOX', null, null],
    ['#!/Mail/0/INBOX/twelve', null, null],
    ['#!/Calendar/0/INBOX/12', null, null],
    ['', null, null],
  ])('%s is %s', (hash, key, folder) => {
    const mail = read(aMail(), url.replace(/#.*/, hash));
    expect(mail.messages[0]?.key).toBe(key);
    expect(mail.folder).toBe(folder);
  });

  test('and is told from the same number on another server', () => {
    const keyAt = (at: string) => {
      const from = mailFrom(read(aMail(), at), { own: [] });
      if (from.status !== 'mail') throw new Error('expected a mail');
      const [message] = from.mail.messages;
      return message && mailKeys(from.mail, message)[0];
    };
    expect(keyAt(url)).toMatch(/^site:|^sogo:/);
    expect(keyAt(url)).not.toBe(keyAt(url.replace('harbour', 'mill')));
    expect(keyAt(url)).not.toBe(keyAt(url.replace(/12$/, '13')));
    expect(keyAt(url)).toBe(keyAt(url.replace('view#', 'UIxMailPopupView#')));
  });
});

test('the mailbox is the user’s own, and unknown for those that he fetches from elsewhere', () => {
  expect(mailOn('en-window').account).toBe('nora.vale@harbour.example');
  expect(mailOn('en-another-account').account).toBeNull();
});

test('what was quoted, attached or forged is not what the sender wrote', () => {
  expect(messageOn('en-plain-text')?.text).toBe('Yes, forty.\n\nNora Vale wrote:');
  expect(messageOn('en-attachments-and-attached-mail')?.text).not.toContain('another');
  expect(messageOn('en-attachments-and-attached-mail')?.attachments).toEqual([
    { name: 'Seats & plan.pdf', size: '205 KB' },
    { name: 'photo.png', size: '1 MB' },
  ]);
});

test('while one mail leaves and the next one comes, neither is read', () => {
  const both = aMail().replace(/(<div id="detailView"[^]*)<\/body>/, '$1$1</body>');
  expect(() => read(both)).toThrow('expected a mail');
});
