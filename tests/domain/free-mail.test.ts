import { expect, it } from 'vitest';

import { isFreeMail } from '#lib/domain/free-mail.ts';

const free = [
  'gmail.com GMAIL.com qq.com 163.com 126.com vip.sina.com sina.com.cn web.de gmx.de gmx.at gmx.co.uk',
  't-online.de yandex.ru yandex.com.tr mail.ru naver.com hanmail.net yahoo.co.jp yahoo.com.tw hotmail.fr',
  'outlook.com proton.me vnn.vn',
].flatMap((line) => line.split(' '));

it.each(free)('%s says nothing about the employer', (domain) => {
  expect(isFreeMail(domain)).toBe(true);
});

it.each([
  'acme.example',
  'live.acme.example',
  'mail.acme.example',
  'yahoo.acme.com',
  'outlook-partner.com',
  'notgmail.com',
  'com',
  '',
])('%s may be a company', (domain) => {
  expect(isFreeMail(domain)).toBe(false);
});
