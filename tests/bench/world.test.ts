import { describe, expect, test } from 'vitest';

import { checkCreation } from '#lib/db/valid.ts';

import {
  addressesOf,
  companyAt,
  contactAt,
  contactId,
  counts,
  interactionAt,
  nameOf,
  opportunityAt,
} from './world.ts';

describe('the data of a sales team', () => {
  test('is the same every time, so that a kept profile is the one that would be made today', () => {
    expect(contactAt(41)).toEqual(contactAt(41));
    expect(interactionAt(7, '10k')).toEqual(interactionAt(7, '10k'));
    expect(contactAt(41).displayName).toBe(nameOf(41));
    expect(contactAt(41).id).toBe(contactId(41));
  });

  test('has 100,000 people with 143,000 addresses, and what belongs to them', () => {
    expect(counts('100k')).toEqual({
      contacts: 100_000,
      interactions: 1_000_000,
      companies: 20_000,
      opportunities: 25_000,
    });
    const addresses = Array.from({ length: 7_000 }, (_, index) => addressesOf(index)).flat();
    expect(addresses.length).toBe(10_000);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('has long and short histories, as customers do', () => {
    const perContact = new Map<string, number>();
    for (let index = 0; index < 20_000; index += 1) {
      const [id = ''] = interactionAt(index, '1k').contactIds;
      perContact.set(id, (perContact.get(id) ?? 0) + 1);
    }
    const most = [...perContact.values()].toSorted((one, other) => other - one);
    const ofTenBusiest = most.slice(0, 10).reduce((sum, count) => sum + count, 0);
    expect(ofTenBusiest).toBeGreaterThan(3_000);
    expect(most.at(-1)).toBeLessThan(20);
  });

  test('is of the shapes that the product writes', () => {
    for (const index of [0, 1, 2, 3, 4_711]) {
      expect(() => checkCreation('contacts', contactAt(index) as never)).not.toThrow();
      expect(() => checkCreation('companies', companyAt(index) as never)).not.toThrow();
      expect(() => checkCreation('opportunities', opportunityAt(index) as never)).not.toThrow();
      expect(() =>
        checkCreation('interactions', interactionAt(index, '100k') as never),
      ).not.toThrow();
    }
  });
});
