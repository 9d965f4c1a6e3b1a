import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { projectFolder } from '../build.ts';
import type { ExtensionBrowser } from './extension.ts';

/** What every tab looked like when a test failed, in `test-results/`. */
export async function keepPictures(browser: ExtensionBrowser, test: string): Promise<void> {
  const folder = join(projectFolder, 'test-results');
  await mkdir(folder, { recursive: true });
  const name = test.replaceAll(/[^\w]+/g, '-').slice(0, 80);
  for (const [index, page] of browser.context.pages().entries())
    // A page that hangs, which may be why the test failed, cannot be drawn.
    await page
      .screenshot({ path: join(folder, `${name}-${index}.png`), timeout: 5_000 })
      .catch(() => undefined);
}
