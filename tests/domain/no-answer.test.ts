import { expect, test } from 'vitest';

import { type Arrived, isAnswer, type Waiting } from '#lib/domain/no-answer.ts';

const waiting: Waiting = {
  contactIds: ['ann'],
  sentAt: 1_000,
  webmail: 'gmail',
  threadKey: 'thread',
  subject: 'Re: Forty seats',
};
const answer: Arrived = {
  contactId: 'ann',
  direction: 'in',
  automatic: false,
  at: 2_000,
  webmail: 'gmail',
  threadKey: 'thread',
  subject: 'AW: Forty seats',
};

test.each([
  ['an answer in the thread', {}, true],
  ['an answer in the thread under another subject', { subject: 'Lunch' }, true],
  ['an answer to the same subject elsewhere', { threadKey: 'other' }, true],
  ['an answer where nothing tells the thread', { threadKey: null }, true],
  ['another mail of the same person', { threadKey: 'other', subject: 'Lunch' }, false],
  ['the same thread of another webmail', { webmail: 'outlook', subject: 'Lunch' }, false],
  ['two mails without a subject', { threadKey: null, subject: null }, false],
  ['somebody else', { contactId: 'bob' }, false],
  ['a stranger', { contactId: null }, false],
  ['what oneself sent', { direction: 'out' }, false],
  ['a machine: "out of office"', { automatic: true }, false],
  ['the mail that was answered', { at: 999 }, false],
  ['a mail of the same instant', { at: 1_000 }, false],
  ['a mail whose time is not known', { at: null }, false],
] as const)('%s', (_, change, expected) => {
  expect(isAnswer(waiting, { ...answer, ...change })).toBe(expected);
});

test('without a subject only the thread counts', () => {
  const plain = { ...waiting, subject: null };
  expect(isAnswer(plain, { ...answer, subject: null })).toBe(true);
  expect(isAnswer({ ...plain, threadKey: null }, { ...answer, subject: null })).toBe(false);
});
