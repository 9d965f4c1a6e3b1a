import { expect, test } from 'vitest';

import { checkCompany } from '#lib/crm/company-form.ts';

const errorsOf = (raw: Parameters<typeof checkCompany>[0]) => {
  const checked = checkCompany(raw, 'DE');
  return checked.status === 'refused' ? checked.errors : [];
};

test('what is typed becomes checked fields', () => {
  expect(
    checkCompany(
      {
        displayName: 'Acme',
        website: 'www.acme.example',
        domains: ['acme.example', ''],
        phones: ['030 901820'],
        note: 'Since 1990',
      },
      'DE',
    ),
  ).toEqual({
    status: 'checked',
    fields: {
      name: 'Acme',
      website: 'https://www.acme.example',
      domains: ['acme.example'],
      phones: [{ value: '+4930901820' }],
      note: 'Since 1990',
    },
  });
});

test.each([
  ['mail.acme.example', 'acme.example'],
  ['https://www.acme.example/about', 'acme.example'],
  ['ann@acme.example', 'acme.example'],
  ['Acme.Example', 'acme.example'],
])('%s is taken for the domain %s', (typed, domain) => {
  expect(checkCompany({ domains: [typed] }, null)).toEqual({
    status: 'checked',
    fields: { domains: [domain] },
  });
});

test('every wrong row is named by its place', () => {
  expect(
    errorsOf({
      displayName: '',
      website: 'javascript:alert(1)',
      domains: ['acme', 'acme.example', 'www.acme.example', 'gmail.com', '192.168.0.1'],
    }),
  ).toEqual([
    { name: 'displayName', index: 0, why: 'noName' },
    { name: 'website', index: 0, why: 'noLink' },
    { name: 'domain', index: 0, why: 'noDomain' },
    { name: 'domain', index: 2, why: 'domainTwice' },
    { name: 'domain', index: 4, why: 'noDomain' },
    { name: 'domain', index: 3, why: 'freeMail' },
  ]);
});

test('an emptied website is taken away', () => {
  expect(checkCompany({ website: ' ' }, null)).toEqual({
    status: 'checked',
    fields: { website: null },
  });
});
