import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { findChromium } from '../find-browser.ts';
import { until } from '../e2e/until.ts';
import { RawPage } from './raw-page.ts';

interface RawLaunch {
  profile: string;
  /** Folders of the extensions. */
  extensions: readonly string[];
}

/**
 * A browser to which nothing is attached but what is asked for. A driver attaches itself to every worker and every
 * frame and has each wait for its word, which would be most of what a start is measured to take.
 */
export class RawBrowser {
  readonly #process: ChildProcess;
  readonly #port: string;

  private constructor(process: ChildProcess, port: string) {
    this.#process = process;
    this.#port = port;
  }

  static async start({ profile, extensions }: RawLaunch): Promise<RawBrowser> {
    const folders = extensions.join(',');
    const told = join(profile, 'DevToolsActivePort');
    await rm(told, { force: true });
    const browser = spawn(
      findChromium(),
      [
        '--headless=new',
        '--no-sandbox',
        '--no-first-run',
        '--disable-quic',
        '--disable-sync',
        '--disable-background-networking',
        '--disable-component-update',
        '--window-size=1440,900',
        '--remote-debugging-port=0',
        '--password-store=basic',
        `--user-data-dir=${profile}`,
        `--disable-extensions-except=${folders}`,
        `--load-extension=${folders}`,
        'about:blank',
      ],
      { stdio: 'ignore' },
    );
    const port = await until('the browser has said where it listens', async () => {
      const [first] = (await readFile(told, 'utf8')).split('\n');
      return first;
    });
    return new RawBrowser(browser, port);
  }

  /** The tab that is there from the start. */
  async firstPage(): Promise<RawPage> {
    const { webSocketDebuggerUrl } = await until('there is a tab', async () => {
      const all = await this.#targets('list', 'GET');
      return all.find(({ type, url }) => type === 'page' && url === 'about:blank');
    });
    return RawPage.at(webSocketDebuggerUrl);
  }

  async openPage(url: string): Promise<RawPage> {
    const answer = await fetch(`http://127.0.0.1:${this.#port}/json/new?${url}`, { method: 'PUT' });
    const page = await RawPage.at(((await answer.json()) as Target).webSocketDebuggerUrl);
    await until(`${url} is there`, () =>
      page.run((wanted) => location.href === wanted && document.readyState === 'complete', [url]),
    );
    return page;
  }

  /** A page, frame or worker whose address says that it is this one. */
  async target(isIt: (url: string) => boolean): Promise<RawPage | null> {
    const all = await this.#targets('list', 'GET');
    const found = all.find(({ url }) => isIt(url));
    return found ? RawPage.at(found.webSocketDebuggerUrl) : null;
  }

  /** As its user ends it: what it remembers is written first. */
  async quit(): Promise<void> {
    const ended = once(this.#process, 'exit');
    const answer = await fetch(`http://127.0.0.1:${this.#port}/json/version`);
    const browser = await RawPage.at(((await answer.json()) as Target).webSocketDebuggerUrl);
    // Gone before it could answer.
    void browser.send('Browser.close');
    await ended;
  }

  async close(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await ended;
  }

  async #targets(command: string, method: string): Promise<Target[]> {
    const answer = await fetch(`http://127.0.0.1:${this.#port}/json/${command}`, { method });
    return (await answer.json()) as Target[];
  }
}

interface Target {
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}
