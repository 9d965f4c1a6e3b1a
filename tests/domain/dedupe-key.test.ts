import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dedupeKeys, mailKeys } from '#lib/domain/dedupe-key.ts';
import type { KeyedMail, KeyedMessage } from '#lib/domain/dedupe-key.ts';

import { party, someTime } from './a-mail.ts';

const mail = (fields: Partial<KeyedMail> = {}): KeyedMail => ({
  site: 'roundcube',
  url: 'https://mail.acme.example/?_task=mail&_uid=7',
  subject: 'Offer',
  ...fields,
});
const message = (fields: Partial<KeyedMessage> = {}): KeyedMessage => ({
  key: null,
  messageId: null,
  from: party('ann@acme.example'),
  to: [party('me@seller.example'), party('bo@acme.example')],
  cc: [party('cy@acme.example')],
  recipientsComplete: true,
  at: someTime,
  dateText: null,
  text: 'Could you send us an offer?',
  ...fields,
});
const strongest = (of: Partial<KeyedMail>, fields: Partial<KeyedMessage>): string | null =>
  dedupeKeys(mail(of), message(fields)).dedupeKey;
const kinds = (of: Partial<KeyedMail>, fields: Partial<KeyedMessage>): string[] =>
  mailKeys(mail(of), message(fields)).map((key) => key.slice(0, key.indexOf(':')));
const shared = (one: string[], other: string[]): string[] =>
  one.filter((key) => other.includes(key));

describe('the strongest name of a mail', () => {
  it('is its Message-ID, then the number that the webmail gave it, then its content', () => {
    expect(kinds({}, { messageId: '<x@y>', key: 'INBOX/7' })).toEqual([
      'mid',
      'roundcube',
      'sum',
      'part',
    ]);
    expect(strongest({}, { messageId: '<x@y>' })).toBe('mid:x@y');
    expect(strongest({ site: 'gmail' }, { key: '18c2a5b0d1e2f304' })).toBe(
      'gmail:18c2a5b0d1e2f304',
    );
    expect(kinds({}, {})).toEqual(['sum', 'part']);
  });

  it('does not depend on whether a message is expanded', () => {
    const collapsed = { text: null, to: [], cc: [], recipientsComplete: false };
    for (const [site, key] of [
      ['gmail', '18c2a5b0d1e2f304'],
      ['roundcube', 'INBOX/7'],
    ] as const) {
      expect(strongest({ site }, { key, ...collapsed })).toBe(strongest({ site }, { key }));
    }
    expect(mailKeys(mail(), message(collapsed))).toEqual([]);
  });

  it('is found again when the page shows only some of the recipients', () => {
    const cut = { recipientsComplete: false, to: [party('me@seller.example')], cc: [] };
    expect(shared(mailKeys(mail(), message(cut)), mailKeys(mail(), message()))).toHaveLength(1);
  });

  it('a number is only good for its server, its sender and its subject', () => {
    const key = 'INBOX/7';
    const usual = strongest({}, { key });
    expect(strongest({ url: 'https://mail.acme.example/other?_uid=7' }, { key })).toBe(usual);
    expect(strongest({ url: 'https://mail.other.example/?_uid=7' }, { key })).not.toBe(usual);
    expect(strongest({}, { key, from: party('bo@acme.example') })).not.toBe(usual);
    expect(strongest({ subject: 'Invoice' }, { key })).not.toBe(usual);
    expect(kinds({ url: 'no url' }, { key })).toEqual(['sum', 'part']);
    expect(kinds({}, { key, from: null })).toEqual([]);
  });

  it('a stranger cannot make a key longer than an index should hold', () => {
    const keys = mailKeys(
      mail({ url: `https://${'a'.repeat(60)}.example/` }),
      message({ messageId: 'x'.repeat(990), key: 'k'.repeat(4_000) }),
    );
    for (const key of keys) expect(key.length).toBeLessThan(400);
  });
});

describe('the content as a name', () => {
  it('needs sender, time, text, and something that was written', () => {
    expect(kinds({}, { from: null })).toEqual([]);
    expect(kinds({}, { at: null })).toEqual([]);
    expect(kinds({}, { text: null })).toEqual([]);
    expect(kinds({ subject: null }, { text: ' \n ' })).toEqual([]);
    expect(kinds({ subject: null }, {})).toEqual(['sum', 'part']);
    expect(kinds({}, { text: '' })).toEqual(['sum', 'part']);
    expect(kinds({}, { recipientsComplete: false, to: [] })).toEqual([]);
    expect(kinds({}, { cc: [{ email: null, name: 'Cy' }] })).toEqual(['part']);
  });

  it('is the same for every reply mark, order of recipients and way of breaking lines', () => {
    const people = ['a', 'b', 'c', 'd'].map((name) => party(`${name}@acme.example`));
    const words = ['offer', 'for', '40', 'seats', '報價'];
    const mark = fc.array(fc.constantFrom('Re: ', 'FWD: ', '回覆：', 'AW: '));
    fc.assert(
      fc.property(
        mark,
        fc.shuffledSubarray(people, { minLength: 4 }),
        fc.constantFrom(' ', '\n', ' \t\r\n'),
        (marks, to, space) => {
          const read = strongest(
            { subject: `${marks.join('')}Price list` },
            { to, text: words.join(space) },
          );
          expect(read).toBe(
            strongest({ subject: 'Price list' }, { to: people, text: words.join(' ') }),
          );
        },
      ),
    );
  });

  it('differs as soon as the sender, the minute, the subject, a recipient or the beginning of the text does', () => {
    const facts = fc.record({
      from: fc.constantFrom('ann@acme.example', 'bo@acme.example', 'cy@other.example'),
      to: fc.constantFrom('me@seller.example', 'you@seller.example'),
      minute: fc.integer({ min: 0, max: 3 }),
      subject: fc.constantFrom('Offer', 'Invoice', ''),
      text: fc.constantFrom('one', 'two', 'one two', 'on e'),
    });
    const keyOf = ({
      from,
      to,
      minute,
      subject,
      text,
    }: {
      from: string;
      to: string;
      minute: number;
      subject: string;
      text: string;
    }) =>
      strongest(
        { subject },
        { from: party(from), to: [party(to)], at: someTime + 60_000 * minute, text },
      );
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        expect(keyOf(one) === keyOf(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 2_000 },
    );
  });

  it('the same words to five customers are five mails, in every key', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'].flatMap((name) =>
      mailKeys(mail(), message({ to: [party(`${name}@acme.example`)] })),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
