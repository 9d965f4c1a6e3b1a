import { describe, expect, test } from 'vitest';

import { yahoo } from '#lib/adapters/yahoo.ts';
import { mailKeys } from '#lib/domain/dedupe-key.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';
import { ComposeSnapshot } from '#lib/domain/snapshot.ts';

import { pageOf } from './roundcube-page.ts';
import { aClassic, aModern, aPane, aPill, messageIn, read, url } from './yahoo-pages.ts';

const thief = 'thief@decoy.example';
const anchor = (inside: string, title = '') =>
  `<button data-test-id="with-contact-card-anchor"${title && ` title="${title}"`}>${inside}</button>`;
const picture = (address: string) =>
  `<img src="https://x.example/endpoints/smtp:${address}/photo">`;

describe('who wrote, in the older interface', () => {
  const senderOf = (from: string) => messageIn(aPane(aClassic({ from }))).from;

  test('stands in the last brackets, or alone', () => {
    expect(senderOf(aPill('Ann Lee <ann@mill.example>'))).toEqual({
      email: 'ann@mill.example',
      name: 'Ann Lee',
    });
    expect(senderOf(aPill('orders@mill.example'))).toEqual({
      email: 'orders@mill.example',
      name: null,
    });
    expect(senderOf(aPill('林雨晴 <lin@shan.example>'))).toEqual({
      email: 'lin@shan.example',
      name: '林雨晴',
    });
  });

  test('is nobody who puts an address in brackets into his name, and himself with one that has none', () => {
    expect(senderOf(aPill(`Ann <ann@mill.example> <${thief}>`))).toBeNull();
    expect(senderOf(aPill(`ann@mill.example <${thief}>`))?.email).toBe(thief);
  });

  test('is nobody where two are drawn', () => {
    expect(senderOf(aPill('Ann <ann@mill.example>') + aPill('Bo <bo@mill.example>'))).toBeNull();
  });

  test.each(['\u202e', '\u200b', '\u00ad'])('has no address with an invisible %j in it', (mark) => {
    expect(senderOf(aPill(`Ann <ann${mark}@mill.example>`))?.email ?? null).toBeNull();
  });
});

describe('who wrote, in the newer interface', () => {
  const senderOf = (from: string) => messageIn(aPane(aModern({ from }))).from;

  test('is known by his picture, or by a tooltip that says more than his name', () => {
    expect(senderOf(picture('ann%40mill.example') + anchor('Ann Lee'))).toEqual({
      email: 'ann@mill.example',
      name: 'Ann Lee',
    });
    expect(senderOf(anchor('Ann Lee', 'Ann Lee &lt;ann@mill.example&gt;'))?.email).toBe(
      'ann@mill.example',
    );
  });

  test.each(['ann@mill.example', 'Ann &lt;ann@mill.example&gt;'])(
    'has no address by the name %s, which he chose',
    (name) => {
      expect(senderOf(anchor(name))?.email).toBeNull();
      expect(senderOf(anchor(name, name))?.email).toBeNull();
      expect(senderOf(picture(thief) + anchor(name))?.email).toBe(thief);
    },
  );

  test('has none where picture and tooltip contradict each other, or the picture says none', () => {
    expect(senderOf(picture('ann%40mill.example') + anchor('Ann', thief))?.email).toBeNull();
    for (const broken of ['%E0%A4%A', '', 'x', `${'x'.repeat(1_000)}@y.example`])
      expect(senderOf(picture(broken) + anchor('Ann'))).toEqual({ email: null, name: 'Ann' });
  });

  test('is no recipient', () => {
    const to = `<span>${anchor('Bo', 'Bo &lt;bo@mill.example&gt;')}</span>`;
    const message = messageIn(aPane(aModern({ from: '', to })));
    expect(message.from).toBeNull();
    expect(message.to.map(({ email }) => email)).toEqual(['bo@mill.example']);
  });
});

test('recipients are those on the line, in both interfaces, and never said to be all', () => {
  const to =
    '&quot;Lee, Bo&quot; &lt;bo@mill.example&gt;, Ruiz, Marta &lt;cfo@mill.example&gt;, x@y.example';
  expect(messageIn(aPane(aClassic({ to }))).to).toEqual([
    { email: 'bo@mill.example', name: 'Lee, Bo' },
    { email: 'cfo@mill.example', name: 'Ruiz, Marta' },
    { email: 'x@y.example', name: null },
  ]);
  const line =
    '<span title="Bo &lt;bo@mill.example&gt;">Bo</span><span>, </span><span>陳志明</span><span>x@y.example</span>';
  expect(messageIn(aPane(aModern({ to: line })))).toMatchObject({
    to: [
      { email: 'bo@mill.example', name: 'Bo' },
      { email: null, name: '陳志明' },
      { email: 'x@y.example', name: null },
    ],
    recipientsComplete: false,
  });
});

describe('the mailbox', () => {
  const accountIn = (...labels: string[]) =>
    read(
      labels.map((label) => `<button aria-label="${label}"></button>`).join('') + aPane(aModern()),
    ).account;

  test('stands in the button for accounts, in any language', () => {
    expect(accountIn('Manage your Yahoo accounts (nora@yahoo.example)')).toBe('nora@yahoo.example');
    expect(accountIn('管理你的 Yahoo 帳號（nora@yahoo.example）')).toBe('nora@yahoo.example');
  });

  test('is unknown when two are named, or none as an address', () => {
    expect(accountIn('A (nora@yahoo.example)', 'A (sales@yahoo.example)')).toBeNull();
    expect(accountIn('Manage your Yahoo accounts: Nora (nora)')).toBeNull();
    expect(accountIn('Mail nora@yahoo.example to a friend')).toBeNull();
  });

  test('is not asked of a row of the list or of a mail', () => {
    const star = `<button aria-label="Star (${thief})"></button>`;
    expect(
      read(
        `<ul><li>${star}</li></ul><div role="main">${star}${aPane(aModern({ body: star }))}</div>`,
      ).account,
    ).toBeNull();
  });
});

test.each([
  ['/d/folders/1/messages/AKZ5', 'AKZ5', 'inbox'],
  ['/n/folders/2/messages/49227', '49227', 'sent'],
  ['/n/folders/6/messages/A_-x/', 'A_-x', 'other'],
  ['/n/folders/31/messages/A', 'A', null],
  ['/d/search/keyword=a%2Fb/messages/A', 'A', null],
  ['/d/folders/1', null, 'inbox'],
  ['/b/folders/1/messages/A', null, null],
])('%s is the mail %s in %s', (path, key, folder) => {
  const mail = read(aPane(aClassic()), `https://mail.yahoo.com${path}`);
  expect(mail).toMatchObject({ folder, messages: [{ key }] });
});

test('the mail that the address names is not told from others of a conversation', () => {
  expect(read(aPane(aClassic(), aModern())).messages.map(({ key }) => key)).toEqual([null, null]);
});

test('a link takes no secret along', () => {
  expect(read(aPane(aClassic()), `${url}?guce_referrer_sig=secret#secret`).url).toBe(url);
});

test('a mail that is open has one name to be logged under, the same in each reading and another for each mail', () => {
  const keysAt = (at: string) => {
    const result = mailFrom(read(aPane(aModern()), at), { own: [] });
    if (result.status === 'none') throw new Error(result.reason);
    return result.mail.messages.flatMap((message) => mailKeys(result.mail, message));
  };
  expect(keysAt(url)).toHaveLength(1);
  expect(keysAt(url)).toEqual(keysAt(url));
  expect(keysAt(`${url}x`)).not.toEqual(keysAt(url));
});

test('a mail with two headers has a text and nobody, and one with a mail in its header is not read', () => {
  const header = '<div data-test-id="message-header"></div>';
  const twice = aModern({ from: `${header}${picture(thief)}${anchor('T')}` });
  expect(messageIn(aPane(twice))).toMatchObject({ from: null, to: [], text: 'Hello' });
  const within = aClassic({ from: aPill('A <a@b.example>') + aClassic({ from: aPill(thief) }) });
  expect(read(aPane(within)).messages).toEqual([]);
});

describe('a sender who writes too much', () => {
  const long = 'x'.repeat(1_000_000);

  test('as name, subject, date or text is cut, as an address is nobody', () => {
    const mail = read(
      aPane(
        aClassic({ from: aPill(`${long} <ann@mill.example>`), date: long, to: long, body: long }),
      ).replace('Seats', long),
    );
    expect(mail.subject).toHaveLength(4_000);
    expect(mail.messages[0]?.to).toEqual([]);
    expect(mail.messages[0]?.date.text).toHaveLength(4_000);
    expect(mail.messages[0]?.text).toHaveLength(200_000);
    expect(mail.messages[0]?.from?.email ?? null).toBeNull();
  });

  test('as ten thousand recipients or mails is bounded', () => {
    const to = 'A &lt;a@b.example&gt;, '.repeat(9_000);
    expect(messageIn(aPane(aClassic({ to }))).to).toHaveLength(1_000);
    expect(
      messageIn(aPane(aModern({ to: '<span>Bo</span>'.repeat(10_000) }))).to.length,
    ).toBeLessThanOrEqual(1_000);
    expect(read(aPane(...Array.from({ length: 1_200 }, () => aModern()))).messages).toHaveLength(
      1_000,
    );
  });
});

describe('mails that are being written', () => {
  const aWindow = (chips: string, editor = '') =>
    `<div data-test-id="compose"><div data-test-id="compose-header-field-to">${chips}<input value="half@typed.example"></div><input data-test-id="compose-subject" value="Offer"><div data-test-id="rte">Hi${editor}</div></div>`;
  const composeIn = (html: string) =>
    yahoo.readCompose(pageOf(html, url), url).map((each) => ComposeSnapshot.parse(each));

  test('have their chips, of both interfaces, and not what is still typed', () => {
    const chips =
      '<div data-test-id="pill" title="Ann Lee &lt;ann@mill.example&gt;">Ann Lee</div><div data-test-id="y-pill">|bo@mill.example</div><div data-test-id="y-pill">|<span title="Marta Ruiz &lt;cfo@mill.example&gt;">Marta Ruiz</span></div><div data-test-id="y-pill">|陳志明</div>';
    expect(composeIn(aWindow(chips))[0]?.to).toEqual([
      { email: 'ann@mill.example', name: 'Ann Lee' },
      { email: 'bo@mill.example', name: null },
      { email: 'cfo@mill.example', name: 'Marta Ruiz' },
      { email: null, name: '陳志明' },
    ]);
  });

  test('have nobody and no window from what they quote', () => {
    const quoted = aWindow(`<div data-test-id="pill" title="${thief}">T</div>`);
    const [compose, another] = composeIn(aWindow('', quoted));
    expect(compose).toMatchObject({ to: [], subject: 'Offer' });
    expect(another).toBeUndefined();
  });
});
