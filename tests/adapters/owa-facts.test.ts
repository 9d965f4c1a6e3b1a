import { describe, expect, test } from 'vitest';

import { owa } from '#lib/adapters/owa.ts';
import { mailKeys } from '#lib/domain/dedupe-key.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';
import { WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { fixturesIn, openPage } from './contract.ts';
import { aMail, aMessage, aPage, messageIn, person, read } from './owa-pages.ts';

const fixtures = fixturesIn(new URL('../fixtures/owa', import.meta.url).pathname);

function mailOn(name: string) {
  const fixture = fixtures.find((each) => each.name === name);
  if (!fixture) throw new Error(`no page ${name}`);
  const snapshot = WebmailSnapshot.parse(
    owa.read(openPage(fixture.html, fixture.url), fixture.url),
  );
  if (snapshot.kind !== 'mail') throw new Error('expected a mail');
  return snapshot;
}
const messageOn = (name: string) => mailOn(name).messages[0];

/* What stands in the pages, written down by hand: their `.json` comes from the script that made them. */
describe('who wrote', () => {
  test('is known by address in every version and language', () => {
    for (const name of ['en-plain', 'en-single-mail', 'en-window', 'en-forged-body'])
      expect(messageOn(name)?.from).toEqual({ email: 'ann.lee@mill.example', name: 'Ann Lee' });
    expect(messageOn('zh-TW-names')?.from).toEqual({
      email: 'lin.yuqing@shan.example',
      name: '林雨晴',
    });
  });

  test('is nobody where one writes in the name of another, in any language', () => {
    expect(messageOn('en-on-behalf-of')?.from).toBeNull();
    expect(messageOn('de-on-behalf-of')?.from).toBeNull();
    const one = person('Ben Assist &lt;ben@mill.example&gt;');
    expect(messageIn(aMail({ sender: `${one} 代表 Ann Lee` })).from).toBeNull();
    const hidden = person('Ann Lee').replace('<span', '<span style="display:none"');
    expect(messageIn(aMail({ sender: one + hidden })).from).toBeNull();
  });

  test.each([
    ['Bo Berg', { email: null, name: 'Bo Berg' }],
    ['ann@mill.example', { email: 'ann@mill.example', name: null }],
    ['ann@mill.example;', { email: 'ann@mill.example', name: null }],
    ['"Ruiz, Marta" &lt;cfo@mill.example&gt;', { email: 'cfo@mill.example', name: 'Ruiz, Marta' }],
    [
      'ceo@decoy.example &lt;thief@mill.example&gt;',
      { email: 'thief@mill.example', name: 'ceo@decoy.example' },
    ],
    [
      'A &lt;ceo@decoy.example&gt; &lt;thief@mill.example&gt;',
      { email: null, name: 'A <ceo@decoy.example> <thief@mill.example>' },
    ],
    ['A &lt;ceo@decoy\u200b.example&gt;', { email: null, name: 'A <ceo@decoy\u200b.example>' }],
  ])('drawn as %j is %j', (text, expected) => {
    expect(messageIn(aMail({ sender: person(text) })).from).toEqual(expected);
  });
});

describe('recipients', () => {
  test('are all there with their kinds, and colleagues without an address', () => {
    expect(messageOn('en-single-mail')).toMatchObject({
      to: [{ email: null, name: 'Nora Vale' }],
      cc: [
        { email: 'cfo@mill.example', name: 'Ruiz, Marta' },
        { email: 'orders@mill.example', name: null },
      ],
      bcc: [{ email: 'ann@home.example', name: 'Ann Lee' }],
      recipientsComplete: true,
    });
    expect(messageOn('en-many')?.to).toHaveLength(30);
  });

  test('of a short header are on one line, and may not be all', () => {
    expect(messageOn('en-short-header')).toMatchObject({
      to: [{ email: 'orders@mill.example' }, { name: 'Nora Vale' }, { email: 'cfo@mill.example' }],
      recipientsComplete: false,
    });
  });

  test('are unknown where a line is there twice', () => {
    const line = `<div id="ItemHeader.ToContainer">${person('x@decoy.example;')}</div>`;
    expect(messageIn(aMail({ more: line }))).toMatchObject({ to: [], recipientsComplete: false });
  });
});

describe('a conversation', () => {
  test('has the messages that are unfolded, each with its own people, date and text', () => {
    const told = mailOn('en-conversation').messages.map(({ from, date, text }) => [
      from?.name,
      date.text,
      text?.split('\n')[0],
    ]);
    expect(told).toEqual([
      ['Nora Vale', 'Thu 11/19/2026 8:00 AM', 'How many?'],
      ['Ann Lee', 'Fri 11/20/2026 9:30 AM', 'Hello Nora,'],
    ]);
  });

  test('says nothing of a header whose text is not there yet, though a neighbour’s is', () => {
    const loading = aMessage({ sender: person('Cy') }).replace(/<div role="document">.*/, '</div>');
    const headless =
      '<div><div role="document"><p id="Item.MessageUniqueBody">Alone</p></div></div>';
    const texts = (html: string) => read(aPage(html)).messages.map(({ text }) => text);
    expect(texts(loading + aMessage())).toEqual(['Hello']);
    expect(texts(aMessage() + headless)).toEqual(['Hello']);
    expect(() => read(aPage(loading + headless))).toThrow('expected a mail');
  });

  test('says nothing of a header that is put away beside a text that is not', () => {
    const folded = aMessage().replace('role="heading"', 'role="heading" style="display: none;"');
    expect(() => read(aPage(folded))).toThrow('expected a mail');
    expect(read(aPage(folded + aMessage())).messages).toHaveLength(1);
  });

  test('does not know its subject where two stand', () => {
    const other = '<span class="rpHighlightSubjectClass">Invoice</span>';
    expect(read(aPage(aMessage() + other)).subject).toBeNull();
  });
});

test('a mail has the same name in the list and in a window of its own', () => {
  const keysOn = (name: string) => {
    const from = mailFrom(mailOn(name), { own: [] });
    if (from.status !== 'mail') throw new Error('expected a mail');
    const [message] = from.mail.messages;
    return message ? mailKeys(from.mail, message) : [];
  };
  expect(keysOn('en-plain')).toEqual([expect.stringMatching(/^said:/)]);
  expect(keysOn('en-window')).toEqual(keysOn('en-plain'));
  expect(keysOn('de-sent')).toHaveLength(1);
  expect(keysOn('zh-TW-names')).toHaveLength(1);
});

test('the address of a window opens its mail again, and tells no more', () => {
  expect(mailOn('en-window').url).toBe(
    'https://mail.harbour.example/owa/?ItemID=AAMkADMz%2FbFj%3D&exvsurl=1&viewmodel=ReadMessageItem',
  );
});

test('a mailbox’s address is not read from the page’s, where its number at the server looks the same', () => {
  expect(mailOn('en-mailbox-in-the-address').account).toBeNull();
});

test('what is quoted below, or in a draft over the mail, is not what the sender wrote', () => {
  expect(messageOn('de-sent')?.text).toBe('Guten Tag,\n\nanbei das Angebot.');
  expect(mailOn('en-page-copied-into-a-reply').messages).toHaveLength(1);
});
