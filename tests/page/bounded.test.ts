import { describe, expect, test } from 'vitest';

import { type MailSnapshot, PageSnapshot } from '#lib/domain/snapshot.ts';
import { bounded } from '#lib/page/bounded.ts';

import { aMailSnapshot, aMessageSnapshot } from '../builders.ts';

const long = 'x'.repeat(1_000_000);

describe('a snapshot within bounds', () => {
  test('passes the check on the other side however much a sender writes', () => {
    const person = { email: long, name: long };
    const snapshot = aMailSnapshot({
      subject: long,
      account: long,
      threadKey: long,
      url: `https://mail.example/${long}`,
      messages: Array.from({ length: 1_500 }, () =>
        aMessageSnapshot({
          key: long.slice(0, 5_000),
          from: person,
          to: Array.from({ length: 3 }, () => person),
          text: long.slice(0, 300_000),
          snippet: long.slice(0, 5_000),
          attachments: [{ name: long.slice(0, 5_000), size: long.slice(0, 5_000) }],
        }),
      ).slice(0, 1_200),
    });
    expect(PageSnapshot.safeParse(snapshot).success).toBe(false);
    expect(PageSnapshot.safeParse(bounded(snapshot)).success).toBe(true);
  });

  test('keeps what fits exactly as it was read', () => {
    const snapshot = aMailSnapshot({ messages: [aMessageSnapshot({ text: '你好' })] });
    expect(bounded(snapshot)).toEqual(snapshot);
  });

  test('keeps the newest messages of a thread that is too long', () => {
    const messages = Array.from({ length: 1_001 }, (_, at) => aMessageSnapshot({ key: `${at}` }));
    const kept = (bounded(aMailSnapshot({ messages })) as MailSnapshot).messages;
    expect([kept.length, kept[0]?.key, kept.at(-1)?.key]).toEqual([1_000, '1', '1000']);
  });

  test('says so when recipients had to be left out', () => {
    const to = Array.from({ length: 1_001 }, () => ({ email: 'a@b.example', name: null }));
    const [message] = (
      bounded(aMailSnapshot({ messages: [aMessageSnapshot({ to })] })) as MailSnapshot
    ).messages;
    expect([message?.to.length, message?.recipientsComplete]).toEqual([1_000, false]);
  });
});
