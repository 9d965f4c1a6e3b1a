import { expect, test } from 'vitest';

import { parseLink } from '#lib/crm/parse-link.ts';

test.each([
  ['acme.example', 'https://acme.example'],
  ['www.acme.example/people?id=1#ann', 'https://www.acme.example/people?id=1#ann'],
  ['//acme.example', 'https://acme.example'],
  ['http://acme.example/', 'http://acme.example'],
  ['HTTPS://Acme.Example/Ann', 'https://acme.example/Ann'],
  ['acme.example:8080/x', 'https://acme.example:8080/x'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['公司.example', 'https://xn--55qx5d.example'],
])('%s is the link %s', (typed, link) => {
  expect(parseLink(typed)).toBe(link);
});

test.each([
  '',
  'acme',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'javascript:1',
  'data:text/html,hi',
  'mailto:ann@acme.example',
  'file:///etc/hosts',
  'ftp://acme.example',
  'https://ann:secret@acme.example',
  'https://acme.example@evil.example',
  'https://',
  'java\nscript:alert(1)',
  'https://acme.example/\u202Egpj.exe',
  `https://acme.example/${'a'.repeat(1_000_000)}`,
])('%.40s is no link to store', (typed) => {
  expect(parseLink(typed)).toBeNull();
});
