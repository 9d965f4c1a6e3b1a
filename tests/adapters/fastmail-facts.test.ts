import { describe, expect, test } from 'vitest';

import { fastmail } from '#lib/adapters/fastmail.ts';
import { ComposeSnapshot } from '#lib/domain/snapshot.ts';
import { mailKeys } from '#lib/domain/dedupe-key.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';

import { pagesOf } from './every-reader/pages.ts';
import { aCard, annsName, aThread, messageIn, read, url } from './fastmail-pages.ts';
import { pageOf } from './roundcube-page.ts';

const thief = 'thief@decoy.example';
const pages = pagesOf(fastmail);

/** A saved page's mail: its `.json` comes from the script that made it, so what matters is written down here once more. */
function mailOn(name: string) {
  const page = pages.find((each) => each.name === `fastmail/${name}`);
  const snapshot = page && fastmail.read(page.document, page.url);
  if (snapshot?.kind !== 'mail') throw new Error(`no mail on ${name}`);
  return snapshot;
}

describe('who wrote', () => {
  test('is known by the tooltip, in folded mails too, with the mail inside of its card or after it', () => {
    expect(mailOn('en-conversation').messages.map(({ from }) => from?.email)).toEqual([
      'ann.lee@mill.example',
      'nora.vale@harbour.example',
      'ann.lee@mill.example',
    ]);
    expect(mailOn('zh-TW-two-open').messages.map(({ from, text }) => [from?.name, text])).toEqual([
      ['林雨晴', '您好\n\n報價已收到。'],
      ['me', '謝謝'],
    ]);
  });

  test('has no address where only a name is drawn, though the name be one', () => {
    const [named] = mailOn('en-spoofed-names').messages;
    expect(named?.from).toEqual({ email: null, name: 'cfo@mill.example' });
    expect(mailOn('en-spoofed-names').messages[1]?.from?.email).toBe('thief@harbour.example');
  });

  test('has no address where tooltip and the address beside contradict each other', () => {
    const from = `${annsName}<span class="v-MessageCard-unknownSender">${thief}</span>`;
    expect(messageIn(aThread(aCard({ from }))).from).toEqual({ email: null, name: 'Ann Lee' });
  });

  test.each(['\u202e', '\u200b', '\u00ad'])('has none with an invisible %j in it', (mark) => {
    const from = annsName.replace('ann@', `ann${mark}@`);
    expect(messageIn(aThread(aCard({ from }))).from?.email).toBeNull();
  });

  test('is nobody where two headers claim one mail, and neither is anybody who got it', () => {
    const message = messageIn(aThread(aCard({ from: annsName + annsName.replace('ann@', 'bo@') })));
    expect(message).toMatchObject({ from: null, to: [], text: 'Hello' });
  });
});

test('recipients go by their tooltips, and never by "me" in the language of the user', () => {
  expect(mailOn('de-sent').messages[0]?.to).toEqual([
    { email: 'jonas@müller-werke.example', name: null },
    { email: 'ann.lee@mill.example', name: null },
  ]);
  expect(mailOn('de-sent').messages[0]?.recipientsComplete).toBe(false);
});

test.each([
  ['/mail/Inbox/Tab12.M34', 'Tab12', 'inbox'],
  ['/mail/Sent/Tab12', 'Tab12', 'sent'],
  ['/mail/Angebote%20K%C3%B6ln/Stmo9PwS3weB', 'Stmo9PwS3weB', null],
  ['/mail/Inbox/.M34', null, 'inbox'],
  ['/mail/email/M34', null, null],
  ['/mail/Inbox/', null, 'inbox'],
  ['/settings/Inbox/x', null, null],
])('%s is the conversation %s in %s', (path, threadKey, folder) => {
  const mail = read(aThread(aCard()), `https://app.fastmail.com${path}`);
  expect(mail).toMatchObject({ threadKey, folder });
});

test('a link keeps the account and no secret', () => {
  expect(read(aThread(aCard()), `${url}&token=secret#secret`).url).toBe(url);
  expect(read(aThread(aCard()), 'https://app.fastmail.com/mail/Inbox/T1?u=%3Cx%3E').url).toBe(
    'https://app.fastmail.com/mail/Inbox/T1',
  );
});

test('two conversations that are both visible are not read', () => {
  const both = aThread(aCard()) + aThread(aCard());
  expect(fastmail.read(pageOf(both, url), url)).toEqual({ kind: 'nothing' });
});

test('a mail that is open has one name to be logged under, also when the conversation grows', () => {
  const keysIn = (html: string) => {
    const result = mailFrom(read(html), { own: [] });
    if (result.status === 'none') throw new Error(result.reason);
    return result.mail.messages.map((message) => mailKeys(result.mail, message));
  };
  const [alone] = keysIn(aThread(aCard()));
  expect(alone).toHaveLength(1);
  expect(keysIn(aThread(aCard(), aCard({ body: 'An answer' })))[0]).toEqual(alone);
});

describe('a sender who writes too much', () => {
  const long = 'x'.repeat(1_000_000);

  test('as name, subject, date or text is cut, as an address is nobody', () => {
    const html = aThread(
      aCard({
        from: `<h2 class="v-MessageCard-from" title="${long}@mill.example">${long}</h2>`,
        date: `<div class="v-MessageCard-time" title="${long}">x</div>`,
        body: long,
      }),
    ).replace('Seats', long);
    const mail = read(html);
    expect(mail.subject).toHaveLength(4_000);
    expect(mail.messages[0]?.from?.email).toBeNull();
    expect(mail.messages[0]?.from?.name).toHaveLength(4_000);
    expect(mail.messages[0]?.text).toHaveLength(200_000);
  });

  test('as ten thousand recipients, mails or nested elements is bounded', () => {
    const to = '<span class="v-Message-toName" title="a@b.example">A</span>'.repeat(10_000);
    const body = `${'<div>'.repeat(1_000)}deep${'</div>'.repeat(1_000)}`;
    expect(messageIn(aThread(aCard({ to, body })))).toMatchObject({
      to: { length: 1_000 },
      text: 'deep',
    });
    expect(read(aThread(...Array.from({ length: 1_500 }, () => aCard()))).messages).toHaveLength(
      1_000,
    );
  });
});

describe('mails that are being written', () => {
  const aWindow = (to: string, more = '') =>
    `<div class="v-Compose"><textarea id="v5-to-input">${to}</textarea><input id="v5-subject-input" value="Offer">${more}</div>`;
  const composeIn = (html: string) =>
    fastmail.readCompose(pageOf(html, url), url).map((each) => ComposeSnapshot.parse(each));

  test('have everybody with an address, names with commas among them', () => {
    const to =
      '&quot;Lee, \\&quot;Ann\\&quot;&quot; &lt;ann@mill.example&gt;, Ruiz, Marta &lt;cfo@mill.example&gt;; half';
    expect(composeIn(aWindow(to))[0]?.to).toEqual([
      { email: 'ann@mill.example', name: 'Lee, "Ann"' },
      { email: 'cfo@mill.example', name: 'Ruiz, Marta' },
    ]);
  });

  test('are read in time that grows with their length, whatever is written', () => {
    for (const slow of ['&quot;', '&lt;a@', ',', '\\', 'a@', '&quot;\\'])
      expect(composeIn(aWindow(slow.repeat(200_000)))).toHaveLength(1);
  });

  test('have no field that is there twice, and none from what they quote', () => {
    expect(
      composeIn(aWindow('ann@mill.example', '<input id="v6-to-input" value="x@y.example">'))[0],
    ).toMatchObject({ to: [], draftKey: 'v5' });
    const quoted = `<div contenteditable="true"><textarea id="v5-cc-input">${thief}</textarea></div>`;
    expect(composeIn(aWindow('ann@mill.example', quoted))[0]?.cc).toEqual([]);
  });
});
