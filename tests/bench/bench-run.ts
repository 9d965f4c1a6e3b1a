import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { type ExtensionBrowser, launchExtension } from '../e2e/extension.ts';
import { buildExtension, exposeGc, launchEmpty } from './browser.ts';
import type { Bench, LaunchWanted } from './operation.ts';
import { copyOfProfile } from './profiles.ts';
import type { SizeName } from './world.ts';

interface Wanted {
  quick: boolean;
  size: SizeName;
  say: (line: string) => void;
}

/** One run of the benchmark: what was built for it, and the browsers that it has open. */
export class BenchRun implements Bench {
  readonly quick: boolean;
  readonly size: SizeName;
  readonly rounds: number;
  readonly loads: number;
  readonly say: (line: string) => void;
  readonly extension: string;
  #shared: Promise<ExtensionBrowser> | null = null;

  private constructor(extension: string, { quick, size, say }: Wanted) {
    this.extension = extension;
    this.quick = quick;
    this.size = size;
    this.say = say;
    this.rounds = quick ? 40 : 250;
    this.loads = quick ? 4 : 14;
  }

  static async start(wanted: Wanted): Promise<BenchRun> {
    return new BenchRun(await buildExtension(), wanted);
  }

  browser(): Promise<ExtensionBrowser> {
    this.#shared ??= this.#launchWith(this.size);
    return this.#shared;
  }

  /** On a copy, because whoever measures writes. */
  async #launchWith(size: SizeName): Promise<ExtensionBrowser> {
    return settled(
      await launchExtension({
        extension: this.extension,
        profile: await copyOfProfile(size, this),
        keepProfile: false,
        switches: [exposeGc],
      }),
    );
  }

  async launch({ size, extension }: LaunchWanted = {}): Promise<ExtensionBrowser> {
    await this.dropBrowser();
    // Another extension has an id and data of its own.
    if (extension !== undefined) return launchExtension({ extension });
    return size === null ? launchEmpty(this.extension) : this.#launchWith(size ?? this.size);
  }

  /** After a failure nobody knows what state it is in. */
  async dropBrowser(): Promise<void> {
    const shared = await this.#shared?.catch(() => null);
    this.#shared = null;
    await shared?.close();
  }

  async end(): Promise<void> {
    await this.dropBrowser();
    await rm(dirname(this.extension), { recursive: true, force: true });
  }
}

/**
 * As it is a while after the browser was started: the pages that it opened are closed, the rows were counted. Whoever reads beside
 * that count waits for it, the longer the more there is.
 */
async function settled(browser: ExtensionBrowser): Promise<ExtensionBrowser> {
  const worker = await browser.worker();
  await worker.evaluate(() => chrome.storage.session.set({ rowsCounted: true }));
  await browser.context.newPage();
  for (const page of browser.context.pages())
    if (page.url().startsWith('chrome-extension:')) await page.close();
  return browser;
}
