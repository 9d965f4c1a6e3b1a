import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { type ExtensionBrowser, launchExtension } from '../e2e/extension.ts';
import { buildExtension, launchEmpty, launchWith } from './browser.ts';
import type { Bench, LaunchWanted } from './operation.ts';
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
    const { extension, say } = this;
    this.#shared ??= launchWith(this.size, { extension, say });
    return this.#shared;
  }

  async launch({ size, extension, switches = [] }: LaunchWanted = {}): Promise<ExtensionBrowser> {
    await this.dropBrowser();
    // Another extension has an id and data of its own.
    if (extension !== undefined) return launchExtension({ extension, switches });
    return size === null
      ? launchEmpty(this.extension, switches)
      : launchWith(size ?? this.size, { extension: this.extension, switches, say: this.say });
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
