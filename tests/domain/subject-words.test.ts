import { expect, test } from 'vitest';

import { subjectWordsOf } from '#lib/domain/subject-words.ts';

test.each([
  ['AW: Re: Quote for 40 seats', ['quote', '40', 'seats']],
  ['Ihr Angebot für die Wartung', ['angebot', 'wartung']],
  ['回覆：報價單確認', ['報價單確', '價單確認', '單確認', '確認']],
  ['Offer, offer, OFFER', ['offer']],
  ['[sales] Überweisung', ['sales', 'uberweisung']],
  ['a I ?', []],
])('the subject %j is found by %j', (subject, expected) => {
  expect(subjectWordsOf(subject)).toEqual(expected);
});

test('no subject has more than eight of them, nor long ones', () => {
  const words = subjectWordsOf(`${'x'.repeat(1e6)} ${'報'.repeat(500)} a1 b2 c3 d4 e5 f6 g7 h8 i9`);
  expect(words.length).toBeLessThanOrEqual(8);
  expect(words.every((word) => word.length <= 16)).toBe(true);
});
