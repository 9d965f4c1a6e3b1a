import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { until } from '../../e2e/until.ts';
import type { Bench, Measured, Operation } from '../operation.ts';
import { copyOfProfile } from '../profiles.ts';
import { RawBrowser } from '../raw-browser.ts';
import type { RawPage } from '../raw-page.ts';
import { interleaved } from '../spread.ts';
import { addressesOf, sizes } from '../world.ts';

const address = 'http://127.0.0.1:18080/staff';
const floorName = 'Ping';
const asked = 50;
/** Of them known. */
const known = 5;

/** Row 3: how long a page's script waits until the background has put the number of known people on the toolbar. */
export const operation: Operation = {
  name: 'badge',
  async measure(bench) {
    const folder = await mkdtemp(join(tmpdir(), 'sidecard-badge-'));
    const profile = await copyOfProfile(bench.size, bench);
    const browser = await RawBrowser.start({
      profile,
      extensions: [bench.extension, await makeFloor(folder)],
    });
    try {
      return await measureBadge(bench, await browser.firstPage());
    } finally {
      await browser.close();
      for (const made of [profile, folder]) await rm(made, { recursive: true, force: true });
    }
  },
};

async function measureBadge({ size, rounds, loads }: Bench, page: RawPage): Promise<Measured[]> {
  const worlds = await openBetween(page);

  const { contacts } = sizes[size];
  let round = 0;
  const askOurs = () => {
    round += 1;
    const people = Array.from({ length: asked }, (_, at) =>
      at < known
        ? [addressesOf((round * 7_919 + at * 31) % contacts)[0] ?? '']
        : [`stranger${round}.${at}@elsewhere.example`],
    );
    return page.run(
      timed,
      [{ request: 'people/known', question: { people } }, '{"answer":true}'],
      worlds.ours,
    );
  };
  const askFloor = () =>
    page.run(
      timed,
      [
        { people: Array.from({ length: asked }, (_, at) => [`stranger${at}@elsewhere.example`]) },
        '{"answer":true}',
      ],
      worlds.floor,
    );
  const warm = await interleaved(rounds, { floor: askFloor, ours: askOurs });
  const cold = await interleaved(Math.ceil(loads / 2), {
    floor: () => longStopped(page).then(askFloor),
    ours: () => longStopped(page).then(askOurs),
  });
  return [
    {
      row: 3,
      what: `badge: ${asked} addresses known? worker warm`,
      unit: 'ms',
      floor: warm.floor,
      ours: warm.ours,
      goal: 1.5,
      cap: { p95: 8 },
      note: 'floor: the same message to a worker that puts a fixed number on the toolbar and answers',
    },
    {
      row: 3,
      what: `badge: ${asked} addresses known? worker stopped`,
      unit: 'ms',
      floor: cold.floor,
      ours: cold.ours,
      goal: 1.6,
      cap: { p95: 150 },
    },
  ];
}

/** Runs in the world of a content script. */
async function timed(message: object, expected: string): Promise<number> {
  const begun = performance.now();
  const answer: unknown = await chrome.runtime.sendMessage(message);
  const took = performance.now() - begun;
  if (JSON.stringify(answer) !== expected)
    throw new Error(`It answered ${JSON.stringify(answer)}.`);
  return took;
}

/** Opens a page in which both extensions have a script; the answer is how to reach the two. */
async function openBetween(page: RawPage): Promise<{ ours: number; floor: number }> {
  await page.serve('http://127.0.0.1:18080/*', () => ({
    body: '<!doctype html><title>Staff</title><p>Nobody here',
    contentType: 'text/html',
  }));
  const worlds = new Map<string, number>();
  page.on('Runtime.executionContextsCleared', () => worlds.clear());
  page.on('Runtime.executionContextCreated', (params) => {
    const { context } = params as { context: { id: number; name: string } };
    worlds.set(context.name, context.id);
  });
  await page.send('Runtime.enable');
  // Which scripts go where is registered at the start, which may be later than this.
  return until('both extensions have a script in the page', async () => {
    await page.send('Page.navigate', { url: address });
    await page.run(() => new Promise((loaded) => setTimeout(loaded, 200)), []);
    const named = (name: string) => [...worlds.keys()].find((one) => one.startsWith(name)) ?? '';
    const [ours, floor] = [worlds.get(named('Sidecard')), worlds.get(named(floorName))];
    if (!ours || !floor) return null;
    // An extension that was just brought up to date leaves scripts behind that can ask nobody.
    const canAsk = () => typeof chrome.runtime?.sendMessage === 'function';
    const both = await Promise.all([ours, floor].map((world) => page.run(canAsk, [], world)));
    return both.every(Boolean) ? { ours, floor } : null;
  });
}

/** As the browser does after 30 idle seconds; each wakes with its next message. */
async function stopWorkers(page: RawPage): Promise<void> {
  const running = new Map<string, string>();
  const { promise: stopped, resolve } = Promise.withResolvers<void>();
  const end = page.on('ServiceWorker.workerVersionUpdated', (params) => {
    const { versions } = params as { versions: { versionId: string; runningStatus: string }[] };
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
    if (running.size > 0 && [...running.values()].every((status) => status === 'stopped'))
      resolve();
  });
  await page.send('ServiceWorker.enable');
  await page.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await page.send('ServiceWorker.disable');
  end();
}

/** The browser closes a database some two seconds after the last who had it open. */
const longStopped = (page: RawPage): Promise<void> => stopWorkers(page).then(() => sleep(2_500));

/** The least extension whose worker answers a page's script. */
async function makeFloor(folder: string): Promise<string> {
  const manifest = {
    manifest_version: 3,
    name: floorName,
    version: '1',
    background: { service_worker: 'worker.js' },
    action: {},
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['page.js'] }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'page.js'), '');
  await writeFile(
    join(folder, 'worker.js'),
    `chrome.runtime.onMessage.addListener((message, { tab: { id: tabId } }, reply) => {
      const text = String(message.people.length);
      chrome.action.setBadgeText({ tabId, text });
      chrome.action.setBadgeBackgroundColor({ tabId, color: '#1d4ed8' });
      chrome.action.setTitle({ tabId, title: text });
      reply({ answer: true });
    });`,
  );
  return folder;
}
