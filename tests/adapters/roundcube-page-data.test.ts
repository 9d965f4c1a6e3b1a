import { describe, expect, test } from 'vitest';

import { roundcube } from '#lib/adapters/roundcube.ts';

import { openSaved } from './roundcube-page.ts';

const plain = () => openSaved('en_US-page/plain.html');

function read(change: (document: Document) => void, url = plain().url) {
  const { document } = plain();
  change(document);
  const snapshot = roundcube.read(document, url);
  if (snapshot.kind !== 'mail' || !snapshot.messages[0]) throw new Error('no mail was read');
  return { ...snapshot, message: snapshot.messages[0] };
}

const unchanged = () => {};
const scriptOf = (document: Document) => {
  const all = [...document.querySelectorAll('script')];
  const script = all.find((each) => each.textContent.includes('set_env('));
  if (!script) throw new Error('no script with data');
  return script;
};
const withData = (name: string, value: string) => (document: Document) => {
  const script = scriptOf(document);
  const replaced = script.textContent.replace(
    new RegExp(`"${name}":"[^"]*"`),
    () => `"${name}":${JSON.stringify(value)}`,
  );
  expect(script.textContent).toContain(`"${name}":"`);
  script.textContent = replaced;
};
const at = (query: string) => `https://mail.example/rc/?_task=mail&_action=show&${query}`;

describe('which mail it is', () => {
  test.each([
    [
      'the address alone',
      (page: Document) => scriptOf(page).remove(),
      at('_uid=1&_mbox=INBOX'),
      'INBOX/1',
    ],
    ['the script alone', unchanged, 'https://mail.example/rc/?_task=mail', 'INBOX/1'],
    ['both', unchanged, at('_uid=1&_mbox=INBOX'), 'INBOX/1'],
    ['neither', (page: Document) => scriptOf(page).remove(), 'https://mail.example/rc/', null],
    ['both, and they disagree', unchanged, at('_uid=2&_mbox=INBOX'), null],
    ['a search over folders', withData('mailbox', 'A/B'), at('_uid=1-A%2FB&_mbox=INBOX'), 'A/B/1'],
    [
      'a folder with a Chinese name',
      withData('mailbox', '&W6JiNw-'),
      at('_uid=1&_mbox=%26W6JiNw-'),
      '&W6JiNw-/1',
    ],
    ['a forged uid', unchanged, at('_uid=1%2F..%2F2&_mbox=INBOX'), 'INBOX/1'],
    ['no address at all', unchanged, 'not an address', 'INBOX/1'],
  ])('is said by %s', (_, change, url, key) => {
    expect(read(change, url).message.key).toBe(key);
  });

  test('braces and semicolons in the values end nothing', () => {
    const { message } = read(
      withData('permaurl', '});rcmail.set_env({"uid":"9"});'),
      'https://mail.example/',
    );
    expect(message.key).toBe('INBOX/1');
  });
});

test('a session token in the address is not carried on', () => {
  const { url } = read(unchanged, `${at('_uid=1&_mbox=INBOX')}&_token=secret#x`);
  expect(url).toBe('https://mail.example/rc/?_task=mail&_action=show&_uid=1&_mbox=INBOX');
  const keyless = read((page) => scriptOf(page).remove(), 'https://mail.example/rc/?_token=secret');
  expect(keyless.url).toBe('https://mail.example/rc/');
});

describe('whose mailbox it is', () => {
  test.each([
    ['a login that is no address', 'alice', null],
    ['a login with hidden characters', 'alice\u202e@example.test', null],
    ['an address', 'alice@example.test', 'alice@example.test'],
  ])('%s', (_, login, account) => {
    expect(read(withData('username', login)).account).toBe(account);
  });

  test('nobody is named when list and mail disagree', () => {
    const { document, url } = openSaved('en_US-preview/plain.html');
    const name = document.querySelector('.header-title.username');
    if (name) name.textContent = 'bob@example.test';
    expect(roundcube.read(document, url)).toMatchObject({ kind: 'mail', account: null });
  });
});

test.each([
  ['INBOX', 'inbox'],
  ['Sent', 'sent'],
  ['Drafts', 'drafts'],
  ['Trash', 'other'],
  ['INBOX.Sent', 'sent'],
  ['Customers/Sent offers', 'other'],
  ['__proto__', 'other'],
])('folder %s counts as %s', (mailbox, folder) => {
  const url = at(`_uid=1&_mbox=${encodeURIComponent(mailbox)}`);
  expect(read(withData('mailbox', mailbox), url).folder).toBe(folder);
});

test('a folder is what the user made it, whatever its name', () => {
  const url = at('_uid=1&_mbox=Gesendet');
  const renamed = (page: Document) => {
    withData('mailbox', 'Gesendet')(page);
    const script = scriptOf(page);
    script.textContent = script.textContent.replace(
      '"Sent":{"id":"Sent"',
      '"Gesendet":{"id":"Gesendet"',
    );
  };
  expect(read(renamed, url).folder).toBe('sent');
});

describe('people', () => {
  const sender = (markup: string) =>
    read((page) => {
      const cell = page.querySelector('td.header.from');
      if (cell) cell.innerHTML = markup;
    }).message.from;
  const link = (title: string, href: string, text: string) =>
    `<span class="adr"><a class="rcmContactAddress" title="${title}" href="${href}">${text}</a></span>`;

  test.each([
    ['title and link', link('a@b.example', 'mailto:a@b.example', 'Ann'), 'a@b.example', 'Ann'],
    [
      'title alone',
      '<span class="adr"><span class="rcmContactAddress" title="a@b.example">Ann</span></span>',
      'a@b.example',
      'Ann',
    ],
    ['link alone', link('', 'mailto:a@b.example', 'Ann'), 'a@b.example', 'Ann'],
    [
      'title of name and address',
      link('Ann &lt;a@b.example&gt;', 'mailto:a@b.example', 'Ann'),
      'a@b.example',
      'Ann',
    ],
    [
      'addresses drawn beside names',
      link('', 'mailto:a@b.example', 'Ann &lt;a@b.example&gt;'),
      'a@b.example',
      'Ann',
    ],
    [
      'somebody else named in the name',
      link('', 'mailto:a@b.example', 'x &lt;c@d.example&gt; &lt;a@b.example&gt;'),
      'a@b.example',
      'x <c@d.example>',
    ],
    ['title and link that disagree', link('a@b.example', 'mailto:c@d.example', 'Ann'), null, 'Ann'],
    [
      'an address as name',
      link('a@b.example', 'mailto:a@b.example', 'a@b.example'),
      'a@b.example',
      null,
    ],
    ['no address', '<span class="adr">Ann &lt;broken&gt;</span>', null, 'Ann <broken>'],
    ['the word undefined', link('undefined', 'undefined', 'Ann'), null, 'Ann'],
  ])('%s', (_, markup, email, name) => {
    expect(sender(markup)).toEqual({ email, name });
  });

  test('an empty cell is nobody', () => {
    expect(sender('')).toBeNull();
    expect(sender('<span class="adr"></span>')).toBeNull();
  });
});

describe('the address of the source', () => {
  const sourceUrl = (url: string, key: string) => roundcube.sourceUrl?.(plain().document, url, key);

  test.each([
    [
      'https://mail.example/rc/?_task=mail&_token=secret#x',
      'INBOX/1',
      'https://mail.example/rc/?_task=mail&_action=viewsource&_uid=1&_mbox=INBOX',
    ],
    [
      'http://127.0.0.1:8080/index.php?_task=mail',
      'A/B & C/12.2',
      'http://127.0.0.1:8080/index.php?_task=mail&_action=viewsource&_uid=12.2&_mbox=A%2FB+%26+C',
    ],
    ['https://mail.example/', 'INBOX/1&_action=delete', null],
    ['https://mail.example/', 'INBOX', null],
    ['https://mail.example/', '/1', null],
    ['data:text/html,x', 'INBOX/1', null],
    ['nowhere', 'INBOX/1', null],
  ])('%s, %s', (url, key, source) => {
    expect(sourceUrl(url, key)).toBe(source);
  });
});
