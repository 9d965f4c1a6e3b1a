import { cp, glob, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { chromiumBuild, launchExtension } from './extension.ts';

test('a sidebar whose code is not all there says so, and offers to load it again', async () => {
  const extension = join(await mkdtemp(join(tmpdir(), 'sidecard-broken-')), 'chrome-mv3');
  await cp(chromiumBuild, extension, { recursive: true });
  for await (const chunk of glob(join(extension, 'chunks/sidebar-*.js'))) await rm(chunk);
  const browser = await launchExtension({ extension });
  try {
    const sidebar = await browser.openPage('sidepanel.html');
    await expect
      .poll(() => sidebar.getByRole('alert').textContent())
      .toContain('This part could not be loaded. Reload the sidebar.');
    await Promise.all([
      sidebar.waitForEvent('load'),
      sidebar.getByRole('button', { name: 'Try again' }).click(),
    ]);
  } finally {
    await browser.close();
  }
});
