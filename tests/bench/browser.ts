import { createHash } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { build as bundle } from 'vite';

import { run } from '../build.ts';
import { type ExtensionBrowser, launchExtension } from '../e2e/extension.ts';

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
export const launchEmpty = (extension: string): Promise<ExtensionBrowser> =>
  launchExtension({ extension, switches: [exposeGc] });

/** So that what is not used any more can be thrown away before memory is measured. */
export const exposeGc = '--js-flags=--expose-gc';

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
