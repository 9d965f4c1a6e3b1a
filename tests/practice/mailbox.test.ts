import { expect, test } from 'vitest';

import { instantFromKey, threadKeyFromHash } from '#lib/adapters/gmail-ids.ts';

import { PracticeMailbox } from './mailbox.ts';

const now = Date.UTC(2026, 10, 21, 13);
const practice = new PracticeMailbox({ now });

test('the address of a practice thread says its id, as the real ones do', () => {
  for (const key of ['renewal', 'depot', 'night-shift', 'new-hall'])
    expect(threadKeyFromHash(practice.hash(key))).toBe(practice.thread(key).id);
});

test('the id of a practice mail says when it came, to the millisecond', () => {
  for (const { id, at } of practice.thread('renewal').messages) expect(instantFromKey(id)).toBe(at);
});

test('no two practice mails have the same id', () => {
  const keys = ['renewal', 'warehouse', 'hotels', 'night-shift', 'depot', 'namesake', 'invoice'];
  const ids = keys.flatMap((key) => practice.thread(key).messages.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the page is under a strict policy and carries no script of its own', () => {
  const { headers, body } = practice.answer(practice.url());
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(headers['content-security-policy']).not.toContain('unsafe');
  expect(body.match(/<script/g)).toHaveLength(2);
});

test('a mail cannot end the element that carries it to the page', () => {
  const hostile = new PracticeMailbox({ now });
  const letters = [
    { from: { name: '</script>', email: 'a@b.example' }, to: [], hoursAgo: 1, body: '</script>' },
  ];
  hostile.add({ key: 'x', subject: '</script><script>', letters });
  expect(hostile.answer(hostile.url()).body.match(/<\/script/g)).toHaveLength(2);
});

test('the second account has threads of its own', () => {
  expect(practice.answer(practice.url(undefined, 1)).body).toContain('nora@lind-advisory.example');
  expect(() => practice.thread('renewal', 1)).toThrow('no conversation');
});
