import { expect, test } from 'vitest';

import { phoneRegion } from '#lib/domain/phone-region.ts';

test("the user's choice of a country goes first", () => {
  expect(phoneRegion('DE', ['zh-TW'])).toBe('DE');
});

test.each([
  [['zh-TW'], 'TW'],
  [['zh_CN', 'en-US'], 'CN'],
  [['en', 'de-AT'], 'AT'],
  [['vi'], 'VN'],
  [['not a tag', 'fr-CA'], 'CA'],
  [[], null],
])('a browser in %j writes the numbers of %s', (tags, region) => {
  expect(phoneRegion(null, tags)).toBe(region);
});
