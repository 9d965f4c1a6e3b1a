import { expect, test } from 'vitest';

import { decideSent, type SentQuestion } from '#lib/domain/decide-sent.ts';
import { parseEmail } from '#lib/domain/email.ts';

const ann = parseEmail('ann@mill.example') ?? expect.unreachable();
const usual: SentQuestion = {
  setting: 'chosen',
  neverLog: [],
  choice: null,
  recipients: [ann],
  known: [{}],
};
const never = [{ kind: 'domain', value: 'mill.example' }] as const;

test.each([
  ['nobody chose anything', {}, false, 'setting'],
  ['this mail was chosen', { choice: { log: true } }, true, 'thisMail'],
  ['a reminder was chosen', { choice: { remindDays: 3 } }, true, 'thisMail'],
  ['the contact was chosen', { known: [{}, { logSent: true }] }, true, 'contact'],
  ['every contact was chosen', { setting: 'known' }, true, 'setting'],
  [
    'every contact but this one',
    { setting: 'known', known: [{ logSent: false }] },
    false,
    'contact',
  ],
  [
    'every contact but one of two',
    { setting: 'known', known: [{ logSent: false }, {}] },
    true,
    'setting',
  ],
  [
    'never, but this mail was chosen',
    { setting: 'never', choice: { log: true } },
    true,
    'thisMail',
  ],
  [
    'never, though the contact was chosen',
    { setting: 'never', known: [{ logSent: true }] },
    false,
    'setting',
  ],
  ['not this one', { setting: 'known', choice: { log: false } }, false, 'thisMail'],
  [
    'not this one, whoever it goes to',
    { known: [{ logSent: true }], choice: { log: false } },
    false,
    'thisMail',
  ],
  ['the never-log list', { neverLog: [...never], choice: { log: true } }, false, 'neverLog'],
  ['nobody is known', { known: [], choice: { log: true } }, false, 'nobodyKnown'],
] as const)('%s', (_, change, log, because) => {
  expect(decideSent({ ...usual, ...(change as Partial<SentQuestion>) })).toEqual({ log, because });
});
