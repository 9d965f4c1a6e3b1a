import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build as bundle } from 'vite';

import { build, projectFolder } from '../build.ts';
import { chromiumBuild, type ExtensionBrowser, launchExtension } from '../e2e/extension.ts';
import type { SizeName } from './world.ts';

/** What a build for end-to-end runs may read besides the webmails. */
const origins = 'http://127.0.0.1:18080/*';
const cache = join(projectFolder, 'node_modules/.cache/sidecard-bench');
/** The browser derives the extension's id, and so whose data it is, from where the extension lies. */
const extension = join(cache, 'extension');
const made = [
  'world.ts',
  'names.ts',
  'random.ts',
  'fill-store.ts',
  '../../lib/db/schema.ts',
  '../../lib/domain/row-keys.ts',
];

/** Builds what users get, and puts it where every run finds it. */
export async function buildExtension(): Promise<void> {
  const outcome = build('chrome', origins);
  if (!outcome.ok) throw new Error(outcome.output);
  await mkdir(cache, { recursive: true });
  await rm(extension, { recursive: true, force: true });
  await cp(chromiumBuild, extension, { recursive: true });
}

/**
 * A browser with the built extension and this much data. The data is made once; each run works on a copy, because a run writes.
 */
export async function launchWith(
  size: SizeName,
  options: { switches?: readonly string[]; say: (line: string) => void },
): Promise<ExtensionBrowser> {
  const name = `${size}-${fingerprint()}`;
  const kept = join(cache, name);
  if (!existsSync(join(kept, 'ready'))) await fill(size, kept, options.say);
  const used = join(cache, `${name}-in-use`);
  await rm(used, { recursive: true, force: true });
  await cp(kept, used, { recursive: true });
  return launch(used, options.switches);
}

const launch = (profile: string, switches: readonly string[] = []) =>
  launchExtension({ extension, profile, switches: ['--js-flags=--expose-gc', ...switches] });

const fingerprint = (): string =>
  made
    .reduce(
      (hash, path) => hash.update(readFileSync(join(import.meta.dirname, path))),
      createHash('sha256'),
    )
    .digest('hex')
    .slice(0, 12);

async function fill(size: SizeName, profile: string, say: (line: string) => void): Promise<void> {
  say(`Making the data of a team with ${size} contacts, once …`);
  const begun = Date.now();
  await rm(profile, { recursive: true, force: true });
  const browser = await launch(profile);
  const page = await browser.openPage('icon/icon.svg');
  await page.evaluate(await bundled('fill-store.ts'));
  await page.evaluate((wanted) => fillStore(wanted), size);
  await browser.close();
  await writeFile(join(profile, 'ready'), '');
  say(`… made in ${Math.round((Date.now() - begun) / 1_000)} s.`);
}

/** Stands for the name in the page; functions given to `evaluate` cannot reach anything here. */
declare function fillStore(size: SizeName): Promise<unknown>;

/** One of our files with everything that it imports, to run in a page. */
export async function bundled(file: string): Promise<string> {
  const built = await bundle({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'benchBundle' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`The bundle of ${file} came out empty.`);
  return output.output[0].code;
}
