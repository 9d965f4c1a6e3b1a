import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { build as bundle } from 'vite';

import { projectFolder, run } from '../build.ts';
import { type ExtensionBrowser, launchExtension } from '../e2e/extension.ts';
import type { SizeName } from './world.ts';

const cache = join(projectFolder, 'node_modules/.cache/sidecard-bench');
/** What the data of a profile is made of. */
const made = [
  'world.ts',
  'names.ts',
  'random.ts',
  'fill-store.ts',
  '../../lib/db/schema.ts',
  '../../lib/domain/row-keys.ts',
];
/** The browser derives the extension's id from it, and the data belongs to that id wherever the extension lies. */
const publicKey = Buffer.from('Sidecard as it is measured'.padEnd(294, '.')).toString('base64');
/** The browser makes it of the key: letters for the first half of its hash. */
export const extensionId = createHash('sha256')
  .update(Buffer.from(publicKey, 'base64'))
  .digest('hex')
  .slice(0, 32)
  .replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
/** What it may read besides the webmails that it asks for. */
const origins = 'http://127.0.0.1:18080/*';

/** Builds what users get, into a folder of this run. */
export async function buildExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidecard-measured-'));
  const outcome = run('node_modules/wxt/bin/wxt.mjs', ['build', '-b', 'chrome'], {
    env: { SIDECARD_OUT: folder, SIDECARD_TEST_ORIGINS: origins, NODE_ENV: 'production' },
  });
  if (!outcome.ok) throw new Error(outcome.output);
  const built = join(folder, 'chrome-mv3');
  const path = join(built, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(
    path,
    JSON.stringify({ ...manifest, key: publicKey, version: versionOf(Date.now()) }),
  );
  return built;
}

/** A new one each time: a kept profile goes on with the background script that it has, as long as the version is the same. */
function versionOf(now: number): string {
  const seconds = Math.floor(now / 1_000);
  return [0, Math.floor(seconds / 0x1_0000), seconds % 0x1_0000].join('.');
}

/** A browser with this extension and no data. */
export const launchEmpty = (
  extension: string,
  switches: readonly string[] = [],
): Promise<ExtensionBrowser> => launchExtension({ extension, switches: [exposeGc, ...switches] });

/** A browser with the extension and this much data. The data is made once; each run works on a copy, because a run writes. */
export async function launchWith(
  size: SizeName,
  {
    extension,
    switches = [],
    say,
  }: { extension: string; switches?: readonly string[]; say: (line: string) => void },
): Promise<ExtensionBrowser> {
  return launchExtension({
    extension,
    profile: await copyOfProfile(size, { extension, say }),
    keepProfile: false,
    switches: [exposeGc, ...switches],
  });
}

/** A folder of the caller's own, to be removed by him. */
export async function copyOfProfile(
  size: SizeName,
  { extension, say }: { extension: string; say: (line: string) => void },
): Promise<string> {
  const kept = join(cache, `${size}-${fingerprint()}`);
  if (!existsSync(kept)) await fill(size, kept, extension, say);
  const profile = await mkdtemp(join(tmpdir(), 'sidecard-profile-'));
  await cp(kept, profile, { recursive: true });
  // With it the browser would run the background script of the build that made the data.
  await rm(join(profile, 'Default/Service Worker'), { recursive: true, force: true });
  return profile;
}

const exposeGc = '--js-flags=--expose-gc';

const fingerprint = (): string =>
  made
    .reduce(
      (hash, path) => hash.update(readFileSync(join(import.meta.dirname, path))),
      createHash('sha256'),
    )
    .digest('hex')
    .slice(0, 12);

async function fill(
  size: SizeName,
  kept: string,
  extension: string,
  say: (line: string) => void,
): Promise<void> {
  say(`Making the data of a team with ${size} contacts, once …`);
  const begun = Date.now();
  await mkdir(cache, { recursive: true });
  const profile = await mkdtemp(join(cache, 'unfinished-'));
  const browser = await launchExtension({ extension, profile, switches: [exposeGc] });
  try {
    const page = await browser.openPage('icon/icon.svg');
    await page.evaluate(await bundled('fill-store.ts'));
    await page.evaluate((wanted) => fillStore(wanted), size);
    say(`… filled in ${Math.round((Date.now() - begun) / 1_000)} s; now its indexes …`);
    await page.evaluate(() => buildIndexes());
  } finally {
    await browser.close();
  }
  await rename(profile, kept).catch(async (error: unknown) => {
    // Another run was faster.
    await rm(profile, { recursive: true, force: true });
    if (!existsSync(kept)) throw error;
  });
  say(`… made in ${Math.round((Date.now() - begun) / 1_000)} s.`);
}

/** Stand for the names in the page; functions given to `evaluate` cannot reach anything here. */
declare function fillStore(size: SizeName): Promise<unknown>;
declare function buildIndexes(): Promise<void>;

/** One of our files, or another script by its path, with everything that it imports, to run in a page. */
export async function bundled(file: string, minify = false): Promise<string> {
  const built = await bundle({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify,
      lib: { entry: resolve(import.meta.dirname, file), formats: ['iife'], name: 'benchBundle' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`The bundle of ${file} came out empty.`);
  return output.output[0].code;
}
