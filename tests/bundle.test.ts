import { globSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { beforeAll, describe, expect, test } from 'vitest';

import { run } from './build.ts';

const testOrigin = 'http://127.0.0.1:18080/*';
const frozen = join(import.meta.dirname, 'fixtures/manifests');

let chrome = '';
let chromeWithOrigin = '';
let firefox = '';

async function built(browser: 'chrome' | 'firefox', origins: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidecard-build-'));
  const outcome = run('node_modules/wxt/bin/wxt.mjs', ['build', '-b', browser], {
    // Without it the libraries' own tests would be in what is weighed: a test's build says that it is one.
    env: { SIDECARD_OUT: folder, SIDECARD_TEST_ORIGINS: origins, NODE_ENV: 'production' },
  });
  if (!outcome.ok) throw new Error(outcome.output);
  return join(folder, `${browser}-mv3`);
}

beforeAll(async () => {
  chrome = await built('chrome', '');
  chromeWithOrigin = await built('chrome', testOrigin);
  firefox = await built('firefox', '');
}, 120_000);

const manifestIn = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
const textOf = (path: string): string => readFileSync(path, 'utf8');
const scriptsIn = (folder: string): string[] => globSync(`${folder}/**/*.js`);

/** A page's own script and everything that it imports before it runs; and, if that is wanted, what it asks for ahead. */
function initialScripts(
  folder: string,
  page: string,
  ahead: 'ahead' | 'first' = 'first',
): string[] {
  const seen = new Set<string>();
  const add = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, chunk] of textOf(join(folder, path)).matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
      if (chunk) add(join('chunks', chunk));
  };
  // The page names every chunk that it starts with, the entry last.
  for (const [, script] of textOf(join(folder, page)).matchAll(/<script[^>]*src="\/?([^"]+)"/g))
    if (script) add(script);
  if (ahead === 'ahead')
    for (const [, script] of textOf(join(folder, page)).matchAll(
      /modulepreload" href="\/([^"]+)"/g,
    ))
      if (script) add(script);
  return [...seen].map((path) => join(folder, path));
}
const zipped = (path: string): number => gzipSync(readFileSync(path)).length;

describe('the manifests', () => {
  test('ask for exactly what is written down', () => {
    expect(manifestIn(chrome)).toEqual(manifestFrozen('chrome'));
    expect(manifestIn(firefox)).toEqual(manifestFrozen('firefox'));
  });

  test('require no host but Gmail and Outlook on the web', () => {
    for (const folder of [chrome, firefox]) {
      const hosts = manifestIn(folder)['host_permissions'] as string[];
      expect(
        hosts.every((host) =>
          /^https:\/\/(mail\.google\.com|([\w-]+\.)*outlook\.[\w.]+)\/\*$/.test(host),
        ),
      ).toBe(true);
    }
  });

  test('every host that is required has a script that reads it', () => {
    for (const folder of [chrome, firefox]) {
      const { host_permissions: hosts, content_scripts: scripts } = manifestIn(folder);
      const read = (scripts as { matches: string[] }[]).flatMap(({ matches }) => matches);
      expect(read.toSorted()).toEqual((hosts as string[]).toSorted());
    }
  });

  test('a build for end-to-end runs differs in its granted hosts and in nothing else', () => {
    const { host_permissions: hosts, ...plain } = manifestIn(chrome);
    const { host_permissions: granted, ...tested } = manifestIn(chromeWithOrigin);
    expect(tested).toEqual(plain);
    expect(granted).toEqual([...(hosts as string[]), testOrigin]);
    const contents = (folder: string) =>
      Object.fromEntries(
        globSync('**/*', { cwd: folder, withFileTypes: false })
          .filter((path) => /\.(js|html|css|json)$/.test(path) && path !== 'manifest.json')
          .sort()
          .map((path) => [path, textOf(join(folder, path))]),
      );
    expect(contents(chromeWithOrigin)).toEqual(contents(chrome));
  });
});

describe('the bundles', () => {
  test.each([
    'gmail',
    'outlook',
    'proton',
    'fastmail',
    'yahoo',
    'roundcube',
    'sogo',
    'owa',
    '../page',
    '../page-reader',
  ])('the %s script holds no database, schema or interface', (name) => {
    for (const folder of [chrome, firefox]) {
      const script = textOf(join(folder, `content-scripts/${name}.js`));
      for (const foreign of ['indexedDB', 'Dexie', 'ZodMini', '_zod', '__preact', 'libphonenumber'])
        expect(script.includes(foreign), foreign).toBe(false);
    }
  });

  test('nothing is fetched, evaluated or written as markup', () => {
    for (const path of [...scriptsIn(chrome), ...scriptsIn(firefox)]) {
      const script = textOf(path);
      expect(script, path).not.toMatch(
        /\beval\(|new Function\(|document\.write\(|insertAdjacentHTML/,
      );
      expect(script, path).not.toMatch(
        /navigator\.sendBeacon|new WebSocket|new XMLHttpRequest|importScripts\(/,
      );
    }
  });

  test.each([
    ['content-scripts/gmail.js', 40_000, 14_336],
    ['content-scripts/roundcube.js', 40_000, 14_336],
    ['content-scripts/sogo.js', 40_000, 14_336],
    ['content-scripts/owa.js', 40_000, 14_336],
    // In every page that may be read, and nothing else in those that name nobody.
    ['page.js', 3_600, 1_900],
    ['page-reader.js', 20_500, 8_700],
    ['content-scripts/outlook.js', 40_000, 14_336],
    ['content-scripts/proton.js', 40_000, 14_336],
    ['content-scripts/fastmail.js', 40_000, 14_336],
    ['content-scripts/yahoo.js', 40_000, 14_336],
    // It logs what is sent, for which it needs the store: Dexie (30 kB gzipped), the schemas (10), what logs a mail (9),
    // and what suggests people in the address bar (3).
    // What the browser's API is wrapped in (3), and the index of known addresses (2), are the rest.
    ['background.js', 220_000, 78_100],
  ])('%s stays within its bytes', (path, bytes, gzipped) => {
    const script = join(chrome, path);
    expect(readFileSync(script).length).toBeLessThanOrEqual(bytes);
    expect(zipped(script)).toBeLessThanOrEqual(gzipped);
  });

  test('the sidebar says who somebody is without the database and without its card', () => {
    const scripts = initialScripts(chrome, 'sidepanel.html');
    // The schemas are 10 kB of it, Preact and its signals 9, the header with its people 5, what the browser's API is wrapped in 3.
    expect(scripts.reduce((sum, path) => sum + zipped(path), 0)).toBeLessThanOrEqual(39_800);
    // The two of our own, and two of the bundler's with a line each.
    expect(scripts.length).toBeLessThanOrEqual(4);
    for (const word of ['Dexie', 'log-main'])
      expect(scripts.filter((path) => textOf(path).includes(word))).toEqual([]);
  });

  test('its card comes with what it shows, all asked for at once; parsers and lists when they are needed', () => {
    for (const folder of [chrome, firefox]) {
      const scripts = initialScripts(folder, 'sidepanel.html', 'ahead');
      // Dexie is 29 kB of it.
      expect(scripts.reduce((sum, path) => sum + zipped(path), 0)).toBeLessThanOrEqual(102_600);
      // Each file is one more to ask for.
      expect(scripts.length).toBeLessThanOrEqual(6);
      expect(scripts.some((path) => textOf(path).includes('Dexie'))).toBe(true);
    }
  });

  test('the browser’s own panel finds its page without waiting for what its card comes with', () => {
    const connects = scriptsIn(join(chrome, 'chunks')).find((path) =>
      textOf(path).includes('tabs.onActivated'),
    );
    const script = textOf(connects ?? expect.unreachable());
    const first = new Set(initialScripts(chrome, 'sidepanel.html'));
    const late = initialScripts(chrome, 'sidepanel.html', 'ahead').filter(
      (path) => !first.has(path),
    );
    expect(late.filter((path) => script.includes(basename(path)))).toEqual([]);
  });

  test('every style is linked by a page, because no script fetches one', () => {
    const pages = globSync(`${chrome}/*.html`).map(textOf).join('');
    const styles = globSync(`${chrome}/**/*.css`).map((path) => basename(path));
    expect(styles.filter((name) => !pages.includes(name))).toEqual([]);
  });

  test('what starts the sidebar is in no file that another page reads', () => {
    const starts = (path: string) => textOf(path).includes('starting the sidebar');
    expect(initialScripts(chrome, 'sidepanel.html').filter(starts).length).toBe(1);
    const chunks = scriptsIn(join(chrome, 'chunks'));
    const script = chunks.find(starts) ?? expect.unreachable();
    expect(chunks.filter((path) => textOf(path).includes(basename(script)))).toEqual([]);
  });

  test.each([
    ['results of a search', 'look_up_nothing'],
    ['the import of a backup', 'backup_'],
    ['the settings', 'settings_'],
    ['the form of a contact', 'edit_add_'],
    ['the form of a call', 'quick_channel'],
    ['parsers of phone numbers', 'country_calling_codes'],
    ['parsers of mails', 'content-transfer-encoding'],
    ['what writes', 'InvalidRecord'],
  ])('%s: not in what the sidebar starts with, but in the package', (_what, word) => {
    const contains = (path: string) => textOf(path).includes(word);
    expect(scriptsIn(join(chrome, 'chunks')).some(contains)).toBe(true);
    expect(initialScripts(chrome, 'sidepanel.html', 'ahead').filter(contains)).toEqual([]);
  });
});

function manifestFrozen(browser: string): unknown {
  return JSON.parse(textOf(join(frozen, `${browser}.json`)));
}
