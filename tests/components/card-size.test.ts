// @vitest-environment happy-dom
import { expect, it } from 'vitest';

import { history } from '../gallery/entries.ts';
import { show } from './show.tsx';

it('the card of a customer of ten years is a few hundred elements', () => {
  show({ entries: history('en', 10_000) });
  const elements = document.querySelectorAll('.sidebar *').length;
  expect(elements).toBeGreaterThan(200);
  expect(elements).toBeLessThanOrEqual(420);
});
