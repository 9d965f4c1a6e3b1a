import { join } from 'node:path';

import type { Page } from 'playwright';
import { build } from 'vite';

import type { Change } from '#lib/db/change.ts';
import type { RecordByTable, TableName } from '#lib/domain/records.ts';

import type { ExtensionBrowser } from './extension.ts';
import type { StoreAccess } from './store-access.ts';

let bundle: Promise<string> | undefined;

/** The extension's store, reached through a page of its own that this opens and closes. */
export class StoreInBrowser {
  readonly #browser: ExtensionBrowser;

  constructor(browser: ExtensionBrowser) {
    this.#browser = browser;
  }

  loadSample = (): Promise<void> =>
    this.#within(async (page) => {
      await page.evaluate(() => access().loadSample());
    });

  put = (changes: Change[]): Promise<void> =>
    this.#within(async (page) => {
      await page.evaluate((given) => access().put(given), changes);
    });

  /** Every record of a table that is not deleted. */
  rows = <T extends TableName>(table: T): Promise<RecordByTable[T][]> =>
    this.#within(async (page) => {
      const rows = await page.evaluate((name) => access().rows(name), table);
      return rows.filter(({ deletedAt }) => deletedAt === undefined) as RecordByTable[T][];
    });

  async #within<T>(act: (page: Page) => Promise<T>): Promise<T> {
    // A picture of the extension has its origin and nothing that runs.
    const page = await this.#browser.openPage('icon/icon.svg');
    try {
      await page.evaluate(await (bundle ??= bundled()));
      return await act(page);
    } finally {
      await page.close();
    }
  }
}

declare global {
  var storeAccess: StoreAccess;
}
/** Stands for the name in the page; functions given to `evaluate` cannot reach anything here. */
declare function access(): StoreAccess;

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'store-access.ts'),
        formats: ['iife'],
        name: 'storeAccessBundle',
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('The store bundle came out empty.');
  return `${output.output[0].code}\nglobalThis.access = () => globalThis.storeAccess;`;
}
