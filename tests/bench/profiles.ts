import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { projectFolder } from '../build.ts';
import { launchExtension } from '../e2e/extension.ts';
import { bundled, exposeGc } from './browser.ts';
import type { SizeName } from './world.ts';

const cache = join(projectFolder, 'node_modules/.cache/sidecard-bench');
/** What the rows of a profile are made of: they take a quarter of an hour. */
const rowsMadeOf = [
  'world.ts',
  'names.ts',
  'random.ts',
  'fill-store.ts',
  '../../lib/db/schema.ts',
  '../../lib/domain/row-keys.ts',
];
/** What its indexes are made of: two minutes. */
const indexesMadeOf = [
  'index-store.ts',
  '../../lib/db/hot-database.ts',
  '../../lib/db/known-addresses.ts',
  '../../lib/db/search-records.ts',
  '../../lib/db/search-rows.ts',
  '../../lib/domain/address-index.ts',
  '../../lib/domain/search-doc.ts',
  '../../lib/domain/search-index.ts',
];

interface Making {
  extension: string;
  say: (line: string) => void;
}

/** A profile with this much data and today's indexes, in a folder of the caller's own, to be removed by him. */
export async function copyOfProfile(size: SizeName, making: Making): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'sidecard-profile-'));
  await cp(await indexedProfile(size, making), profile, { recursive: true });
  // With it the browser would run the background script of the build that made the data.
  await rm(join(profile, 'Default/Service Worker'), { recursive: true, force: true });
  return profile;
}

async function indexedProfile(size: SizeName, making: Making): Promise<string> {
  const rows = join(cache, `${size}-${fingerprint(rowsMadeOf)}`);
  const indexed = `${rows}-${fingerprint(indexesMadeOf)}`;
  if (existsSync(indexed)) return indexed;
  if (!existsSync(rows)) {
    making.say(`Making the data of a team with ${size} contacts, once …`);
    await make(rows, null, making, async (page) => {
      await page.evaluate(await bundled('fill-store.ts'));
      await page.evaluate((wanted) => fillStore(wanted), size);
    });
  }
  making.say(`Making the indexes of ${size} contacts …`);
  await make(indexed, rows, making, async (page) => {
    await page.evaluate(await bundled('index-store.ts'));
    await page.evaluate(() => indexStore());
  });
  return indexed;
}

type PageOfExtension = Awaited<ReturnType<Awaited<ReturnType<typeof launchExtension>>['openPage']>>;

/** Works in a copy that nobody else sees until it is whole. */
async function make(
  wanted: string,
  from: string | null,
  { extension, say }: Making,
  work: (page: PageOfExtension) => Promise<void>,
): Promise<void> {
  const begun = Date.now();
  await mkdir(cache, { recursive: true });
  const profile = await mkdtemp(join(cache, 'unfinished-'));
  if (from !== null) {
    await cp(from, profile, { recursive: true });
    await rm(join(profile, 'Default/Service Worker'), { recursive: true, force: true });
  }
  const browser = await launchExtension({ extension, profile, switches: [exposeGc] });
  try {
    await work(await browser.openPage('icon/icon.svg'));
  } finally {
    await browser.close();
  }
  await rename(profile, wanted).catch(async (error: unknown) => {
    // Another run was faster.
    await rm(profile, { recursive: true, force: true });
    if (!existsSync(wanted)) throw error;
  });
  say(`… in ${Math.round((Date.now() - begun) / 1_000)} s.`);
}

const fingerprint = (files: readonly string[]): string =>
  files
    .reduce(
      (hash, path) => hash.update(readFileSync(join(import.meta.dirname, path))),
      createHash('sha256'),
    )
    .digest('hex')
    .slice(0, 12);

/** Stand for the names in the page; functions given to `evaluate` cannot reach anything here. */
declare function fillStore(size: SizeName): Promise<unknown>;
declare function indexStore(): Promise<void>;
