import { expect, test } from 'vitest';

import { checkContact } from '#lib/crm/contact-form.ts';

const errorsOf = (raw: Parameters<typeof checkContact>[0]) => {
  const checked = checkContact(raw, 'TW');
  return checked.status === 'refused' ? checked.errors : [];
};

test('what is typed becomes checked fields', () => {
  expect(
    checkContact(
      {
        displayName: '  Ann   Example ',
        title: 'Buyer',
        company: 'Acme',
        emails: [' Ann@Acme.example ', '', 'ann.private@mail.example'],
        phones: ['02 2363 5502 ext. 7'],
        links: ['acme.example/ann'],
        note: ' Likes tea.\nNever calls. ',
      },
      'TW',
    ),
  ).toEqual({
    status: 'checked',
    fields: {
      displayName: 'Ann Example',
      title: 'Buyer',
      company: 'Acme',
      emails: ['ann@acme.example', 'ann.private@mail.example'],
      phones: [{ value: '+886223635502', extension: '7' }],
      links: ['https://acme.example/ann'],
      note: 'Likes tea.\nNever calls.',
    },
  });
});

test('a field that nobody touched is not among the checked ones', () => {
  expect(checkContact({ title: 'Buyer' }, null)).toEqual({
    status: 'checked',
    fields: { title: 'Buyer' },
  });
});

test('an emptied field is taken away', () => {
  expect(checkContact({ title: ' ', company: '', note: '\n', emails: [''] }, null)).toEqual({
    status: 'checked',
    fields: { title: null, company: null, note: null, emails: [] },
  });
});

test.each([[''], ['   '], ['\u200b\u202e']])(
  'a name of which nothing is seen is refused: %j',
  (name) => {
    expect(errorsOf({ displayName: name })).toEqual([
      { name: 'displayName', index: 0, why: 'noName' },
    ]);
  },
);

test('every wrong row is named by its place', () => {
  expect(
    errorsOf({
      emails: ['ann@acme.example', 'not an address', 'ANN@acme.example'],
      phones: ['+886 2 2363 5502', '02 2363 5502', 'call me'],
      links: ['javascript:alert(1)', 'acme.example', 'https://acme.example/'],
    }),
  ).toEqual([
    { name: 'email', index: 1, why: 'noAddress' },
    { name: 'email', index: 2, why: 'addressTwice' },
    { name: 'phone', index: 1, why: 'numberTwice' },
    { name: 'phone', index: 2, why: 'noNumber' },
    { name: 'link', index: 0, why: 'noLink' },
    { name: 'link', index: 2, why: 'linkTwice' },
  ]);
});

test('a name of a megabyte with direction marks becomes one bounded line', () => {
  const checked = checkContact({ displayName: `\u202eAnn ${'x'.repeat(1_000_000)}` }, null);
  expect(checked.status === 'checked' && checked.fields.displayName?.length).toBe(200);
});
