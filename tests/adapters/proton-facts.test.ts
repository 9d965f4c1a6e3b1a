import { describe, expect, test } from 'vitest';

import { mailKeys } from '#lib/domain/dedupe-key.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';

import { fixturesIn } from './contract.ts';
import { aMessage, anns, aPage, id, messageIn, read, url } from './proton-pages.ts';

const fixtures = fixturesIn(new URL('../fixtures/proton', import.meta.url).pathname);

function mailOn(name: string) {
  const fixture = fixtures.find((each) => each.name === name);
  if (!fixture) throw new Error(`no page ${name}`);
  return read(fixture.html, fixture.url);
}

/* What stands in the pages, written down by hand: their `.json` comes from the script that made them. */
describe('who wrote', () => {
  test('is known by address in open and in folded messages, of 2023 and of 2026', () => {
    expect(mailOn('en-conversation').messages.map(({ from }) => from)).toEqual([
      { email: 'ann.lee@mill.example', name: 'Ann Lee' },
      { email: 'nora.vale@harbour.example', name: 'Nora Vale' },
      { email: 'ann.lee@mill.example', name: 'Ann Lee' },
    ]);
    expect(mailOn('en-2023-conversation').messages.map(({ from }) => from?.email)).toEqual([
      'cfo@mill.example',
      'ann.lee@mill.example',
    ]);
  });

  test('is not who he says he is called', () => {
    expect(mailOn('en-names-like-addresses').messages[0]).toMatchObject({
      from: { email: 'ann.lee@mill.example', name: 'ceo@decoy.example' },
      to: [{ email: 'thief@mill.example', name: 'ceo@decoy.example' }, {}],
    });
  });

  test('has no address where the page names two', () => {
    const other = anns.replace('title="ann@', 'href="mailto:bo@mill.example" title="ann@');
    expect(messageIn(aPage(aMessage({ sender: other }))).from).toEqual({
      email: null,
      name: 'Ann Lee',
    });
    expect(messageIn(aPage(aMessage({ sender: anns + anns }))).from).toBeNull();
    const hidden = anns.replace('ann@mill', 'ann\u200b@mill');
    expect(messageIn(aPage(aMessage({ sender: hidden }))).from?.email).toBeNull();
  });
});

describe('recipients', () => {
  test('are everybody on the line, whether written to or copied', () => {
    const everybody = ['nora.vale@harbour.example', 'orders@mill.example', 'cfo@mill.example'];
    for (const name of ['en-conversation', 'en-2023-details']) {
      const last = mailOn(name).messages.at(-1);
      expect(last?.to.map(({ email }) => email)).toEqual(everybody);
      expect(last?.recipientsComplete).toBe(true);
    }
  });

  test('are not all where one is a group of contacts, and unknown where the message is folded', () => {
    const [toGroup] = mailOn('en-to-a-group').messages;
    expect(toGroup?.to[0]).toEqual({ email: null, name: 'Buyers' });
    expect(toGroup?.recipientsComplete).toBe(false);
    expect(mailOn('en-conversation').messages[0]).toMatchObject({
      to: [],
      recipientsComplete: false,
    });
  });
});

describe('what was written', () => {
  test('is read from the frame, without history, and from nowhere else', () => {
    expect(mailOn('en-conversation').messages[2]?.text).toBe('Yes, forty.');
    expect(mailOn('en-forged-body').subject).toBe('Forty seats');
    expect(mailOn('en-forged-body').messages).toHaveLength(1);
  });

  test('is unknown before it has been decrypted, and where that failed', () => {
    for (const name of ['en-encrypted', 'en-still-loading'])
      expect(mailOn(name).messages[0]).toMatchObject({ expanded: true, text: null });
  });
});

describe('a conversation', () => {
  test('is named by the address, unless that names a single mail', () => {
    expect(mailOn('en-conversation').threadKey).toMatch(/^thread-/);
    expect(mailOn('en-one-message-named').threadKey).toMatch(/^thread-/);
    expect(mailOn('en-single-mail').threadKey).toBeNull();
    expect(read(aPage(aMessage()), url.replace(/[^/]+$/, 'short')).threadKey).toBeNull();
  });

  test('has drafts in it, which are told from mails', () => {
    const drafts = mailOn('en-draft-in-conversation').messages.map(({ draft }) => draft);
    expect(drafts).toEqual([false, true]);
  });
});

test('each mail has a key of its own, the same in every folder', () => {
  const keysAt = (at: string) => {
    const from = mailFrom(read(aPage(aMessage(), aMessage({ word: 'two' })), at), { own: [] });
    if (from.status !== 'mail') throw new Error('expected a mail');
    return from.mail.messages.map((message) => mailKeys(from.mail, message)[0]);
  };
  const keys = keysAt(url);
  expect(new Set(keys).size).toBe(2);
  expect(keysAt(url.replace('inbox', 'archive').replace('/u/0', '/u/3'))).toEqual(keys);
});

test('a link to a mail holds nothing of what was searched for', () => {
  const searched = `https://mail.proton.me/u/0/inbox/${id('thread')}?x=secret#keyword=secret`;
  expect(read(aPage(aMessage()), searched).url).toBe(url);
});

test.each([
  ['inbox', 'inbox'],
  ['all-sent', 'sent'],
  ['drafts', 'drafts'],
  ['spam', 'other'],
  ['starred', null],
  ['all-mail', null],
  ['constructor', null],
  ['x7_Labels==', null],
])('%s is the folder %s', (name, folder) => {
  expect(read(aPage(aMessage()), url.replace('inbox', name)).folder).toBe(folder);
});
