import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { hashOf, pageNames, routeOf } from '#lib/view/workspace/route.ts';

test.each([
  ['', { page: 'today', id: null }],
  ['#', { page: 'today', id: null }],
  ['#/contacts', { page: 'contacts', id: null }],
  ['#/contacts/', { page: 'contacts', id: null }],
  ['#/contacts/0199-aa', { page: 'contacts', id: '0199-aa' }],
  ['#/settings/ignored', { page: 'settings', id: null }],
  ['#/opportunities', { page: 'today', id: null }],
  ['#/contacts/%E0%A4%A', { page: 'contacts', id: '%E0%A4%A' }],
])('the address %s leads to %j', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

test('every address that is written leads back to its page and record', () => {
  const ids = fc.string({ minLength: 1, unit: 'grapheme' }).filter((id) => id.isWellFormed());
  fc.assert(
    fc.property(fc.constantFrom('contacts', 'companies'), ids, (page, id) => {
      expect(routeOf(hashOf(page, id))).toEqual({ page, id });
    }),
  );
  for (const page of pageNames) expect(routeOf(hashOf(page))).toEqual({ page, id: null });
});
