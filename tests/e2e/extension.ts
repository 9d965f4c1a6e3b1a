import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import {
  chromium,
  type BrowserContext,
  type Page,
  type Request,
  type Route,
  type Worker,
} from 'playwright';

import { outputFolder } from '../build.ts';
import { findChromium, ignoresLoadExtension } from '../find-browser.ts';
import { until, within } from './until.ts';

export const chromiumBuild = join(outputFolder, 'chrome-mv3');

export type Serve = (route: Route, request: Request) => Promise<void> | void;

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension?: string;
  headless?: boolean;
  /** BCP 47 tag of the browser's own language. */
  language?: string;
  viewport?: { width: number; height: number };
  /** Folder of a profile that is used as it is; without it there is a new one. */
  profile?: string;
  /** Whether that folder stays when the browser is closed; a new one never does. */
  keepProfile?: boolean;
  /** Further switches of the browser. */
  switches?: readonly string[];
}

/*
 * Playwright's own list of disabled features holds ThirdPartyStoragePartitioning. Without that feature an extension's
 * frame in a web page is denied IndexedDB, which no user's browser does. The last such argument wins, so this is
 * Playwright's list without that name (and without what only matters for browsers with an account).
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'PaintHolding',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** A browser with the extension, and what a test may do to it. */
export class ExtensionBrowser {
  context: BrowserContext;
  readonly id: string;
  readonly #options: LaunchOptions;
  readonly #profile: string;
  readonly #served: { url: string | RegExp; serve: Serve }[] = [];

  constructor(context: BrowserContext, id: string, profile: string, options: LaunchOptions) {
    this.context = context;
    this.id = id;
    this.#profile = profile;
    this.#options = options;
  }

  /** Answers requests of pages; kept over a relaunch. */
  async serve(url: string | RegExp, serve: Serve): Promise<void> {
    this.#served.push({ url, serve });
    await this.context.route(url, serve);
  }

  /** Opens a page of the extension in a tab of its own: `workspace.html#/settings`. */
  async openPage(path: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(`chrome-extension://${this.id}/${path}`);
    return page;
  }

  /** The page that the extension opens when it has just been installed. */
  async welcomePage(): Promise<Page> {
    const isWelcome = (page: Page) =>
      page.url().startsWith(`chrome-extension://${this.id}/workspace.html`);
    return until('the extension has said welcome', async () =>
      this.context.pages().find(isWelcome),
    );
  }

  async worker(): Promise<Worker> {
    return startedWorker(this.context);
  }

  /** Stops the background worker as the browser does after 30 idle seconds; it wakes with its next event. */
  async killWorker(): Promise<void> {
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    const session = await this.context.newCDPSession(page);
    const running = new Map<string, string>();
    const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const version of versions)
        if (version.scriptURL.startsWith(`chrome-extension://${this.id}/`))
          running.set(version.versionId, version.runningStatus);
      if (running.size > 0 && [...running.values()].every((status) => status === 'stopped')) stop();
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await within(10_000, stopped, 'The background worker did not stop.');
    await session.detach();
  }

  /** Installs the same folder again, as an update in place does. */
  async reinstall(folder: string = this.#options.extension ?? chromiumBuild): Promise<void> {
    await loadUnpacked(this.context, folder);
  }

  /** Ends the browser and starts it again with the same profile. */
  async relaunch(): Promise<void> {
    await this.context.close();
    const { context, id } = await start(this.#profile, this.#options);
    if (id !== this.id) throw new Error(`The extension came back as ${id} instead of ${this.id}.`);
    this.context = context;
    for (const { url, serve } of this.#served) await context.route(url, serve);
  }

  async close(): Promise<void> {
    await this.context.close();
    const { profile, keepProfile = true } = this.#options;
    if (profile === undefined || !keepProfile)
      await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

export async function launchExtension(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'sidecard-profile-')));
  const { context, id } = await start(profile, options);
  return new ExtensionBrowser(context, id, profile, options);
}

async function start(
  profile: string,
  {
    extension = chromiumBuild,
    headless = true,
    language = 'en-US',
    viewport,
    switches = [],
  }: LaunchOptions,
): Promise<{ context: BrowserContext; id: string }> {
  const executablePath = findChromium();
  const byArgument = !ignoresLoadExtension(executablePath);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    locale: language,
    viewport: headless ? (viewport ?? { width: 1440, height: 900 }) : null,
    args: [
      '--disable-quic',
      '--disable-sync',
      '--enable-unsafe-extension-debugging',
      `--lang=${language}`,
      ...(byArgument
        ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
        : []),
      ...(headless ? [] : ['--window-size=1440,900']),
      ...switches,
      `--disable-features=${disabledFeatures.join(',')}`,
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  });
  if (!byArgument) await loadUnpacked(context, extension);
  const worker = await startedWorker(context);
  return { context, id: new URL(worker.url()).host };
}

async function startedWorker(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: 30_000 });
}

async function loadUnpacked(context: BrowserContext, folder: string): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This browser cannot be asked to load an extension.');
  // Playwright's list of commands does not know this one yet.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
  await send('Extensions.loadUnpacked', { path: folder });
  await session.detach();
}
