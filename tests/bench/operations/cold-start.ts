import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { within } from '../../e2e/until.ts';
import { practiceOrigin } from '../../practice/mailbox.ts';
import { extensionId } from '../browser.ts';
import { coldExtension, floorOrigin, setRawCard } from '../cold-extension.ts';
import type { ColdSeen } from '../cold-watch.ts';
import { keyOf, mailboxWith } from '../mail-rig.ts';
import type { Measured, Operation } from '../operation.ts';
import { copyOfProfile } from '../profiles.ts';
import { RawBrowser } from '../raw-browser.ts';
import type { RawPage } from '../raw-page.ts';
import { interleaved, spreadOf } from '../spread.ts';
import { addressesOf } from '../world.ts';

const contact = 100;

/** Row 2: the browser is started anew for every figure, and the first thing that it shows of Sidecard is what is measured. */
export const operation: Operation = {
  name: 'cold-start',
  async measure(bench) {
    const folder = await mkdtemp(join(tmpdir(), 'sidecard-cold-'));
    const profile = await copyOfProfile(bench.size, bench);
    try {
      const extension = await coldExtension(bench.extension, join(folder, 'extension'));
      await settle({ profile, extension });
      return await measureStarts(bench.quick ? 3 : 7, { profile, extension });
    } finally {
      for (const made of [profile, folder]) await rm(made, { recursive: true, force: true });
    }
  },
};

interface Started {
  profile: string;
  extension: string;
}

/** What follows an installation, such as a page that says welcome over all others, belongs to no start. */
async function settle({ profile, extension }: Started): Promise<void> {
  const browser = await RawBrowser.start({ profile, extensions: [extension] });
  await sleep(4_000);
  await browser.quit();
}

async function measureStarts(rounds: number, started: Started): Promise<Measured[]> {
  const identities: number[] = [];
  const painted = async (wanted: ColdSeen['what'], floor?: string) => {
    const seen = await startOnce(started, wanted, floor);
    return seen.at(-1)?.at ?? Number.NaN;
  };
  const { empty, raw, ours } = await interleaved(rounds, {
    ours: async (round) => {
      const [identity, card] = await startOnce(started, 'card');
      if (!identity || !card) throw new Error('The card came without a name.');
      if (round >= 0) identities.push(identity.at);
      const email = addressesOf(contact)[0] ?? '';
      await setRawCard(started.extension, [email, `m:gmail:${contact}`, card.markup]);
      return card.at;
    },
    empty: () => painted('empty', 'empty.html'),
    raw: () => painted('card', 'raw.html'),
  });
  return [
    {
      row: 2,
      what: 'browser started → who it is painted in the first sidebar',
      unit: 'ms',
      floor: empty,
      ours: spreadOf(identities),
      goal: 1.5,
      cap: { p95: 200 },
      note: 'the floor is an extension page of one line without script or style in a frame of the same size; each figure is of a browser of its own and counts from the first step of the frame’s navigation. Not cold is what the system keeps of files in its memory, and the store, which our background opens for its reminders as the browser starts, under ours and floor alike (a frame finds it open in 2–15 ms): that somebody is known is drawn when the index says so, whose bucket the browser opens for the first time, and does not wait for the card. Before it come a script of 39 kB zipped, the page’s proof, which needs the frame’s load, and the mail script’s first reading of the page.',
    },
    {
      row: 2,
      what: 'the same → whole card painted',
      unit: 'ms',
      floor: raw,
      ours,
      goal: 1.15,
      cap: { p95: 1_200 },
      note: 'the floor opens the database, reads the same records and sets the finished markup of the very card. What ours takes beyond it is the compiling of a script ten times as long, and the answers that follow from answers; the welcome page is left out, which a test browser opens at every start.',
    },
  ];
}

/** One start of the browser: what was painted in the frame up to what is wanted, in the mailbox or in a page around a floor. */
async function startOnce(
  { profile, extension }: Started,
  wanted: ColdSeen['what'],
  floor?: string,
): Promise<ColdSeen[]> {
  const browser = await RawBrowser.start({ profile, extensions: [extension] });
  try {
    const page = await browser.firstPage();
    const address = await (floor ? serveAround(page, floor) : serveMailbox(page));
    await page.send('Page.enable');
    await page.send('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${hear.toString()})()`,
    });
    await page.send('Page.navigate', { url: address });
    await page.send('Page.bringToFront');
    return await within(30_000, page.run(seenUntil, [wanted]), `No ${wanted} came.`);
  } finally {
    await browser.quit();
  }
}

async function serveMailbox(page: RawPage): Promise<string> {
  const practice = mailboxWith([contact]);
  await page.serve(`${practiceOrigin}/*`, (url) => {
    const { body, headers } = practice.answer(url);
    return { body, contentType: headers['content-type'] ?? '' };
  });
  return practice.url(keyOf(contact));
}

async function serveAround(page: RawPage, floor: string): Promise<string> {
  const body = `<!doctype html><title>Around</title><iframe src="chrome-extension://${extensionId}/${floor}"
    style="position:fixed;inset:0 0 0 auto;width:400px;height:100%;border:0"></iframe>`;
  await page.serve(`${floorOrigin}/*`, () => ({ body, contentType: 'text/html' }));
  return `${floorOrigin}/`;
}

interface Hearing {
  coldSeen: ColdSeen[];
  coldHeard: () => void;
}

/** Runs in the page before anything else. */
function hear(): void {
  const here = Object.assign(globalThis, { coldSeen: [], coldHeard() {} }) as unknown as Hearing;
  addEventListener('message', ({ data }: MessageEvent<{ coldSeen?: ColdSeen } | null>) => {
    if (!data?.coldSeen) return;
    here.coldSeen.push(data.coldSeen);
    here.coldHeard();
  });
}

/** Runs in the page. */
function seenUntil(wanted: string): Promise<ColdSeen[]> {
  const here = globalThis as unknown as Hearing;
  const { promise, resolve } = Promise.withResolvers<ColdSeen[]>();
  here.coldHeard = () => {
    if (here.coldSeen.some(({ what }) => what === wanted)) resolve(here.coldSeen);
  };
  here.coldHeard();
  return promise;
}
