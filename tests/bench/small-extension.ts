import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ExtensionBrowser } from '../e2e/extension.ts';
import type { Bench } from './operation.ts';

/** A browser with an extension that puts this script, and nothing else, into all pages. */
export async function smallExtensionIn(
  bench: Bench,
  name: string,
  script: string,
): Promise<ExtensionBrowser> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sidecard-beside-')), name);
  await mkdir(folder);
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'background.js' },
    content_scripts: [{ matches: ['<all_urls>'], js: ['content.js'], run_at: 'document_idle' }],
  };
  await Promise.all([
    writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest)),
    // One without a listener may be gone before anybody has seen it.
    writeFile(
      join(folder, 'background.js'),
      'chrome.runtime.onInstalled.addListener(() => chrome.tabs.query({}));',
    ),
    writeFile(join(folder, 'content.js'), inAscii(script)),
  ]);
  return bench.launch({ extension: folder });
}

/** Several browsers at once; when one of them does not start, none is left. */
export async function besideEachOther<Name extends string>(
  launches: Record<Name, () => Promise<ExtensionBrowser>>,
): Promise<Record<Name, ExtensionBrowser>> {
  const open: [string, ExtensionBrowser][] = [];
  try {
    for (const [name, launch] of Object.entries<() => Promise<ExtensionBrowser>>(launches))
      open.push([name, await launch()]);
  } catch (error) {
    await Promise.all(open.map(([, browser]) => browser.close()));
    throw error;
  }
  return Object.fromEntries(open) as Record<Name, ExtensionBrowser>;
}

/** Chromium refuses a script with characters that no text may hold, which libraries have in their expressions. */
const inAscii = (script: string): string =>
  script.replaceAll(
    /[^\0-\x7F]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
