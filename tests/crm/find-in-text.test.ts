import { expect, test } from 'vitest';

import { emailsIn, phonesIn } from '#lib/crm/find-in-text.ts';

test.each([
  'Write to ann@mill.example.',
  'ann [at] mill dot example',
  'ann(at)mill.example',
  'ann (AT) mill (DOT) example',
  'ann {at} mill {dot} example',
  'ann at mill dot example',
  'ann＠mill．example',
  'an\u200bn@mi\u00adll.example',
  '信箱：ann@mill.example，歡迎來信',
  'mailto:Ann@Mill.example',
])('there is an address in "%s"', (text) => {
  expect(emailsIn(text)).toEqual(['ann@mill.example']);
});

test.each([
  'meet us at mill.example',
  'sprite@2x.png',
  'npm i left@1.0.2',
  '@annweber',
  'a@b',
  'price @ 5.50',
  'look at this dot',
  `${'a'.repeat(100_000)}@`,
  '@'.repeat(100_000),
])('there is no address in "%.30s"', (text) => {
  expect(emailsIn(text)).toEqual([]);
});

test.each([
  ['Call +49 (0)30 901820 now', 'US', { value: '+4930901820' }],
  ['電話：（０２）２３６３－５５０２ 分機 12', 'TW', { value: '+886223635502', extension: '12' }],
  ['02-2363-5502 轉 7', 'TW', { value: '+886223635502', extension: '7' }],
  ['(202) 555-0143 ext. 7', 'US', { value: '+12025550143', extension: '7' }],
  ['030 901820 Durchwahl 12', 'DE', { value: '+4930901820', extension: '12' }],
  ['00886 2 2363 5502', 'DE', { value: '+886223635502' }],
  ['Fax +49 30 901821, Tel. +49 30 901820', 'DE', { value: '+4930901820' }],
  ['+44 20 7946 0958\nand nothing else', null, { value: '+442079460958' }],
])('"%s" in %s has a number', (text, region, phone) => {
  expect(phonesIn(text, region)).toEqual([phone]);
});

test.each([
  '2026-11-22',
  '22.11.2026',
  '1998 – 2004',
  '192.168.100.200',
  '1.234.567,00 €',
  'ISBN 978-3-16-148410-0',
  'Fax: +49 30 901821',
  '4111 1111 1111 1111',
  '1'.repeat(100_000),
])('"%.30s" has none in any of several countries', (text) => {
  expect(['US', 'DE', 'TW', 'CN'].flatMap((region) => phonesIn(text, region))).toEqual([]);
});
