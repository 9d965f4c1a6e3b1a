import { describe, expect, test } from 'vitest';

import { mailKeys } from '#lib/domain/dedupe-key.ts';
import type { MailSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';

import { aMail, messageOf, person } from './a-mail.ts';

/* Outlook on the web tells neither a lasting number nor an instant: only a date in the user's language. */

const shown = 'Fri 11/20/2026 9:30 AM';

function keysOf(
  message: Partial<MessageSnapshot> = {},
  mail: Partial<MailSnapshot> = {},
  dateText: string | null = shown,
): string[] {
  const date = { ms: null, text: dateText, source: dateText === null ? null : ('text' as const) };
  const outlook = { site: 'outlook', url: 'https://outlook.office.com/mail/inbox' };
  const read = aMail([{ date, ...message }], { ...outlook, ...mail });
  return mailKeys(read, messageOf(read));
}

const ann = person('Ann Weber <ann@acme.example>');

describe('a mail whose date stands in words', () => {
  test('has one name, by which it is found again', () => {
    expect(keysOf()).toEqual([expect.stringMatching(/^said:[0-9a-f]{64}$/)]);
    expect(keysOf()).toEqual(keysOf());
  });

  test('keeps its name whether or not the page tells its conversation, its mailbox or how long the list of people is', () => {
    const little = { threadKey: null, account: null, url: 'https://outlook.live.com/mail/' };
    expect(keysOf({ recipientsComplete: false }, little)).toEqual(keysOf());
    const me = person('Me Myself <me@seller.example>');
    expect(keysOf({ to: [me, ann], cc: [ann] })).toEqual(keysOf());
  });

  test('keeps its name when the address of a colleague can be read one time and not the next', () => {
    expect(keysOf({ from: person('Ann Weber') })).toEqual(keysOf({ from: ann }));
  });

  test('keeps its name whatever spaces and marks of direction a browser puts into the date', () => {
    const spaced = '\u200eFri  11/20/2026\u00a09:30\u202fAM\u200e';
    expect(keysOf({}, {}, spaced)).toEqual(keysOf());
    expect(keysOf({}, { subject: 'RE: Offer' })).toEqual(keysOf());
  });

  test.each<[string, Partial<MessageSnapshot>, Partial<MailSnapshot>]>([
    ['sender', { from: person('Bo Berg <bo@acme.example>') }, {}],
    ['subject', {}, { subject: 'Invoice' }],
    ['first recipient', { to: [person('Cy <cy@seller.example>')] }, {}],
    ['text', { text: 'Could you send us an invoice?' }, {}],
    ['minute', { date: { ms: null, text: shown.replace('9:30', '9:31'), source: 'text' } }, {}],
    ['year', { date: { ms: null, text: shown.replace('2026', '2027'), source: 'text' } }, {}],
  ])('is another mail as soon as its %s differs', (_, message, mail) => {
    const other = keysOf(message, mail);
    expect(other).toHaveLength(1);
    expect(other).not.toEqual(keysOf());
  });

  test('the same words to five people of the same name are five mails', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'].flatMap((name) =>
      keysOf({ to: [person(`Info <info@${name}.example>`)] }),
    );
    expect(new Set(keys).size).toBe(5);
  });

  test.each([
    'Fr 20.11.2026 09:30',
    '20.11.26 09:30',
    'Friday, 20 November 2026 09:30',
    '2026/11/20 (周五) 9:30',
    '2026年11月20日 上午9:30',
    '٢٠٢٦/١١/٢٠ ٩:٣٠',
  ])('has a name when the date is %s', (date) => {
    expect(keysOf({}, {}, date)).toHaveLength(1);
  });

  test.each([
    null,
    '',
    'Heute 09:30',
    'Fri 9:30 AM',
    '11/20 9:30 AM',
    '11月20日 9:30',
    'Nov 20, 2026',
    `2026 11 20 9:30 ${'x'.repeat(200)}`,
  ])('has none when the date is %j, which names another mail some day', (date) => {
    expect(keysOf({}, {}, date)).toEqual([]);
  });

  test.each<[string, Partial<MessageSnapshot>, Partial<MailSnapshot>]>([
    ['is folded', { text: null, expanded: false }, {}],
    ['has no recipient that can be read', { to: [] }, {}],
    ['has no sender that can be read', { from: null }, {}],
    ['has neither subject nor text', { text: ' \n' }, { subject: null }],
    ['is in a webmail that gives better names', {}, { site: 'roundcube' }],
  ])('has none when it %s', (_, message, mail) => {
    expect(keysOf(message, mail)).toEqual([]);
  });
});
