import { expect, test } from 'vitest';

import { soughtIn } from '#lib/domain/sought.ts';

test.each([
  ['+886 2 2363-5502', '886223635502', true],
  ['＋８８６ ２ ２３６３', '88622363', true],
  ['(02) 2363-5502', '223635502', false],
  ['0049 89 123456', '4989123456', false],
  ['+49 (0)89 1234', '49891234', true],
  ['02 2363 5502 ext. 12', '223635502', false],
  ['02-2363-5502 分機 12', '223635502', false],
  ['tel:+886-2-2363', '88622363', true],
  ['+8', null, false],
  ['123', null, false],
  ['40 seats', null, false],
  ['2026-11', '202611', false],
])('in %j the number is %j', (typed, digits, international) => {
  expect(soughtIn(typed)).toMatchObject({ digits, international });
});

test.each([
  ['Ann <Ann.Lee@Acme.example>', 'ann.lee@acme.example'],
  ['mailto:ann@acme.example?subject=Hello', 'ann@acme.example'],
  ['write to ann@acme.example, please', 'ann@acme.example'],
  ['ann@', 'ann@'],
  ['@acme', null],
  ['a​nn@acme.example', 'ann@acme.example'],
  ['ann at acme', null],
])('in %j the address is %j', (typed, address) => {
  expect(soughtIn(typed).address).toBe(address);
});

test('of a megabyte no more is looked for than anybody types', () => {
  const { digits, words } = soughtIn('ab '.repeat(4e5));
  expect([words, digits]).toEqual([['ab'], null]);
  expect(soughtIn(Array.from({ length: 1e5 }, (_, n) => `w${n}`).join(' ')).words).toHaveLength(12);
});
