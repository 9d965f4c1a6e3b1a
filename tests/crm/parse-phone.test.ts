import { expect, test } from 'vitest';

import { parsePhone, shownPhone } from '#lib/crm/parse-phone.ts';

test.each([
  ['+886 2 2363 5502', null, '+886223635502'],
  ['02 2363 5502', 'TW', '+886223635502'],
  ['(02) 2363-5502', 'TW', '+886223635502'],
  ['00 886 2 2363 5502', 'DE', '+886223635502'],
  ['０２－２３６３－５５０２', 'TW', '+886223635502'],
  ['030 901820', 'DE', '+4930901820'],
  ['010 5555 0134', 'CN', '+861055550134'],
  ['  +1 (202) 555-0143 ', 'TW', '+12025550143'],
])('%s in %s is dialled as %s', (typed, region, value) => {
  expect(parsePhone(typed, region)).toEqual({ value });
});

test('an extension is kept apart from the number', () => {
  const number = { value: '+12025550143', extension: '12' };
  expect(parsePhone('+1 202 555 0143 ext. 12', null)).toEqual(number);
  expect(parsePhone('(202) 555-0143 x12', 'US')).toEqual(number);
});

test.each(['', 'call me', '12', '2363 5502', '+999 123', `+1${'2'.repeat(1_000_000)}`])(
  'what cannot be dialled is no number: %.20s',
  (typed) => {
    expect(parsePhone(typed, null)).toBeNull();
  },
);

test('a local number of another country is not made one of the country that was guessed', () => {
  expect(parsePhone('0301234567', 'US')).toBeNull();
  expect(parsePhone('0912 345 678', 'US')).toBeNull();
});

test('a country that does not exist is no country', () => {
  expect(parsePhone('02 2363 5502', 'XX')).toBeNull();
});

test('a number that is shown is read back as the same number', () => {
  for (const number of [
    { value: '+886223635502' },
    { value: '+12025550143', extension: '12' },
    { value: '+4930901820', extension: '007' },
  ])
    expect(parsePhone(shownPhone(number), null)).toEqual(number);
});
