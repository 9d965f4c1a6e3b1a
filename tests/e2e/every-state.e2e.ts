import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { faultsOf, type Gallery, openGallery, states, type Variant } from '../gallery/gallery.ts';

const variants: readonly Variant[] = [
  { appearance: 'light', width: 320, lang: 'en' },
  { appearance: 'dark', width: 400, lang: 'zh_TW' },
];

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

describe.each(variants)('the sidebar, $appearance, $width px, $lang', (variant) => {
  test('has no fault for axe in any state, and nothing is wider than the page', async () => {
    expect(states.length).toBeGreaterThan(30);
    const page = await gallery.page(variant);
    const faults: string[] = [];
    for (const state of states) {
      await gallery.show(page, state, variant);
      faults.push(...(await faultsOf(page)).map((fault) => `${state}: ${fault}`));
    }
    await page.context().close();
    expect(faults).toEqual([]);
  }, 300_000);

  test('who it is stays where it is from the first moment to the whole card', async () => {
    const page = await gallery.page(variant);
    const places: unknown[] = [];
    for (const state of ['early', 'earlyKnown', 'loading', 'known']) {
      await gallery.show(page, state, variant);
      places.push(
        await page.evaluate(() =>
          ['.header', '.header button', '.who', '.footer']
            .flatMap((selector) => [...document.querySelectorAll(selector)])
            .map((element) => element.getBoundingClientRect())
            .map(({ left, top }) => [left, top]),
        ),
      );
    }
    await page.context().close();
    expect(places).toEqual(places.map(() => places[0]));
  }, 60_000);
});
