import { forgetEverything } from '../fake-browser.ts';

import { beforeEach, expect, test } from 'vitest';

import { changeDockState } from '#lib/platform/dock-state.ts';
import { followUndockedSites, isUndocked } from '#lib/platform/undocked-sites.ts';

const origin = 'https://mail.acme.example';
const url = `${origin}/?_task=mail`;

beforeEach(forgetEverything);

test('the toolbar knows at once on which sites the sidebar stands in the browser, from before and from now on', async () => {
  await changeDockState(origin, { where: 'browser' });
  await followUndockedSites();
  expect(isUndocked(url)).toBe(true);
  expect(isUndocked('https://other.example/')).toBe(false);
  await changeDockState(origin, { where: 'page' });
  expect(isUndocked(url)).toBe(false);
  await changeDockState('https://other.example', { where: 'browser' });
  expect(isUndocked('https://other.example/inbox')).toBe(true);
});
