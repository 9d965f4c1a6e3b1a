import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { headersFromSource } from '#lib/crm/read-source.ts';

const nothing = {
  messageId: null,
  inReplyTo: null,
  references: [],
  date: null,
  from: [],
  to: [],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: null,
};
const source = (...lines: string[]) => `${lines.join('\r\n')}\r\n`;

test('a reply with everything in it is read in full', async () => {
  const headers = await headersFromSource(
    source(
      'Received: from mx.example by mail.example; Mon, 21 Sep 2026 14:23:21 +0000',
      'From: =?utf-8?B?5byg5Lyf?= <zhang.wei@acme-cn.example>',
      'To: "Liddell, Alice" <alice@example.test>, bob@example.test',
      'Cc: =?iso-8859-1?Q?J=FCrgen_M=FCller?=',
      '\t<j.mueller@xn--mller-kva.example>',
      'Bcc: hidden@example.test',
      'Reply-To: Sales <sales@acme-cn.example>',
      'Subject: =?utf-8?B?5oql5Lu35Y2V77ya?=',
      ' =?utf-8?Q?2026_?= Q4',
      'Date: Mon, 21 Sep 2026 16:23:20 +0200 (CEST)',
      'Message-ID: <reply-1@acme-cn.example>',
      'In-Reply-To: <first-1@example.test>',
      'References: <first-1@example.test>',
      ' <second-1@example.test>',
    ),
  );
  expect(headers).toEqual({
    messageId: 'reply-1@acme-cn.example',
    inReplyTo: 'first-1@example.test',
    references: ['first-1@example.test', 'second-1@example.test'],
    date: Date.UTC(2026, 8, 21, 14, 23, 20),
    from: [{ email: 'zhang.wei@acme-cn.example', name: '张伟' }],
    to: [
      { email: 'alice@example.test', name: 'Liddell, Alice' },
      { email: 'bob@example.test', name: null },
    ],
    cc: [{ email: 'j.mueller@xn--mller-kva.example', name: 'Jürgen Müller' }],
    bcc: [{ email: 'hidden@example.test', name: null }],
    replyTo: [{ email: 'sales@acme-cn.example', name: 'Sales' }],
    subject: '报价单：2026 Q4',
  });
});

describe('Message-ID', () => {
  test.each([
    [
      'the first of two counts',
      ['Message-ID: <one@a.example>', 'Message-ID: <two@a.example>'],
      'one@a.example',
    ],
    [
      'white space around it is not part of it',
      ['Message-ID:  < one@a.example > '],
      'one@a.example',
    ],
    ['on the next line', ['Message-ID:', ' <one@a.example>'], 'one@a.example'],
    ['in any case of letters', ['MESSAGE-id: <One@A.example>'], 'One@A.example'],
    ['without brackets', ['Message-ID: one@a.example'], 'one@a.example'],
    ['missing', ['Subject: x'], null],
    ['empty', ['Message-ID: <>'], null],
    ['with a space in it', ['Message-ID: <o ne@a.example>'], null],
    ['with hidden characters', ['Message-ID: <o\u202ene@a.example>'], null],
    ['of two thousand characters', [`Message-ID: <${'x'.repeat(2_000)}@a.example>`], null],
    ['in the body', ['Subject: x', '', 'Message-ID: <body@a.example>'], null],
  ])('%s', async (_, lines, messageId) => {
    expect((await headersFromSource(source(...lines))).messageId).toBe(messageId);
  });
});

describe('people', () => {
  test.each([
    [
      'a group is its members',
      'Friends: Ann <ann@a.example>, bo@a.example;',
      ['ann@a.example', 'bo@a.example'],
    ],
    ['an empty group is nobody', 'undisclosed-recipients:;', []],
    [
      'an address in a name is not an address',
      '"ceo@globex.example" <mallory@evil.example>',
      ['mallory@evil.example'],
    ],
    [
      'encoded commas and brackets separate nobody',
      '=?utf-8?Q?a=2C_=3Cc@d.example=3E?= <ann@a.example>',
      ['ann@a.example'],
    ],
  ])('%s', async (_, to, emails) => {
    const headers = await headersFromSource(source(`To: ${to}`, 'Subject: x'));
    expect(headers.to.map(({ email }) => email)).toEqual(emails);
    expect(headers.subject).toBe('x');
  });

  test('twenty thousand recipients are a thousand', async () => {
    const to = Array.from({ length: 20_000 }, () => 'a@b.cc').join(',');
    expect((await headersFromSource(source('Subject: x', `To: ${to}`))).to.length).toBeLessThan(
      1_001,
    );
  });
});

describe('date', () => {
  test.each([
    ['Mon, 21 Sep 2026 14:23:20 +0000', Date.UTC(2026, 8, 21, 14, 23, 20)],
    ['21 Sep 2026 14:23 -0000', Date.UTC(2026, 8, 21, 14, 23)],
    ['Mon,  1 Jun 2026 09:00:00 EST', Date.UTC(2026, 5, 1, 14)],
    ['Mon, 21 Sep 2026 14:23:20', null],
    ['Mon, 41 Sep 2026 14:23:20 +0000', null],
    ['call 5', null],
    ['2026', null],
    ['', null],
  ])('%s', async (date, at) => {
    expect((await headersFromSource(source(`Date: ${date}`, 'Subject: x'))).date).toBe(at);
  });
});

describe('a source that was cut off', () => {
  const padding = `X-Filler: ${'x'.repeat(60)}\r\n`;

  test('loses the field that was cut, because half an address is a wrong one', async () => {
    const cut = 'Message-ID: <a@b.example>\r\nCc: c@d.example\r\nTo: ann@a.example,\r\n bo@a.exam';
    expect(await headersFromSource(cut)).toEqual({
      ...nothing,
      messageId: 'a@b.example',
      cc: [{ email: 'c@d.example', name: null }],
    });
  });

  test('after 64 KiB keeps what came before', async () => {
    const long = `From: ann@a.example\r\n${padding.repeat(900)}To: ${'bo@a.example, '.repeat(2_000)}`;
    const headers = await headersFromSource(long);
    expect(headers.from).toEqual([{ email: 'ann@a.example', name: null }]);
    expect(headers.to).toEqual([]);
  });

  test('in its only field is nothing', async () => {
    expect(await headersFromSource('Subject: Offer for')).toEqual(nothing);
  });
});

test.each([
  ['nothing', ''],
  ['a web page', '<!DOCTYPE html>\n<html lang="en">\n<head></head>\n'],
  ['an empty line first', '\r\nSubject: body\r\n'],
  ['colons', ':::\n:\n : \n'],
  ['zeros', '\0'.repeat(1_000)],
  ['words', 'lorem ipsum dolor\n'.repeat(1_000)],
])('%s is no header', async (_, text) => {
  expect(await headersFromSource(text)).toEqual(nothing);
});

test('nothing that a sender writes makes it throw or grow', async () => {
  const name = fc.constantFrom(
    'From',
    'To',
    'Message-ID',
    'References',
    'Date',
    'Subject',
    'Content-Type',
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=?utf-8?B?', '<<<', '"', '(', 'a:', ';', 'multipart/mixed; boundary='),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(name, value)),
      fc.string({ unit: 'binary' }),
      async (fields, tail) => {
        const text = fields.map(([key, each]) => `${key}: ${each}\r\n`).join('') + tail;
        const headers = await headersFromSource(text);
        expect(headers.references.length).toBeLessThanOrEqual(200);
      },
    ),
    { numRuns: 500 },
  );
});
