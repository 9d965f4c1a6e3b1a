import { until } from '../../e2e/until.ts';
import { bundled } from '../browser.ts';
import { emptyFrame } from '../empty-frame.ts';
import type { WriteSeen } from '../log-watch.ts';
import { type MailRig, openMailbox } from '../mail-rig.ts';
import type { Operation } from '../operation.ts';
import type { rawWrite as RawWrite } from '../raw-write.ts';
import { inTurns, spreadOf } from '../spread.ts';
import { contactAt, nameOf } from '../world.ts';

/** Of this one and those behind it nothing is logged by anybody else, and there are a few dozen mails of each. */
const firstContact = 400;
/** Two frames at 60 a second, in milliseconds. */
const twoFrames = 34;
/** Milliseconds that a finger is on the button, at the least. */
const press = 60;
/** Milliseconds that somebody looks before the next click: what the card asks for at rest has been answered. */
const looking = 300;

const unlogged = '.log-main, .log-chip';
const logged = '.log-status';

export const operation: Operation = {
  name: 'commit',
  async measure(bench) {
    const browser = await bench.browser();
    const rounds = Math.min(bench.rounds, 20);
    const contacts = Array.from({ length: 2 * rounds + 4 }, (_, at) => firstContact + at);
    const rig = await openMailbox(browser, contacts, 'log-watch.ts');
    try {
      const { first } = await logTwice(rig, contacts[0] ?? 0);
      const bare = await emptyFrame(browser, rig);
      await bare.evaluate(await bundled('raw-write.ts'));
      const seen: Logged[] = [];
      const floors: { new: number; again: number }[] = [];
      await inTurns(rounds, {
        floor: async (round) => {
          // With the mail open, so that the same pages of the database were read as before a click on ours.
          const contact = contacts[2 * round + 3] ?? 0;
          await openMail(rig, contact);
          const rows = rowsWith(contact, first.rows);
          const writeBare = async () => {
            await rig.page.waitForTimeout(looking);
            return bare.evaluate((written) => rawWrite(written), rows);
          };
          const one = { new: await writeBare(), again: await writeBare() };
          if (round >= 0) floors.push(one);
        },
        ours: async (round) => {
          const one = await logTwice(rig, contacts[2 * round + 4] ?? 0);
          if (round >= 0) seen.push(one);
        },
      });
      const durable = (step: keyof Logged, floor: 'new' | 'again') => ({
        row: 11,
        unit: 'ms' as const,
        floor: spreadOf(floors.map((one) => one[floor])),
        ours: spreadOf(seen.map((one) => one[step].durable)),
        goal: 2.5,
        cap: { p95: 30 },
      });
      return [
        {
          ...durable('first', 'new'),
          what: 'log click → durable (strict)',
          note: 'a mail that was never logged, after a press of 60 ms, within which the page says that it covers nothing (the Enter key waits for that, some 3 ms). The floor writes the same rows to the same places of the same indexes in one bare strict transaction after reading the clock, with such a mail open for as long: where a million rows lie, places that nobody has written to for long cost several times the ones just written. Ours looks for the mail under all its names, for the people in it and for reminders that it answers, in the transaction that writes: seven questions asked at once, then three rows written at once, so it is as many ways to the database as the floor’s.',
        },
        {
          row: 11,
          what: 'durable → "Logged" painted',
          unit: 'ms',
          ours: spreadOf(seen.map(({ first: { painted } }) => painted)),
          cap: { p50: twoFrames },
        },
        {
          ...durable('undone', 'again'),
          what: 'click on Undo → durable',
          note: 'the floor is a second write right beside the first, of one row less; ours reads the entry, then the rows that it changed.',
        },
        { ...durable('again', 'again'), what: 'the same mail logged again → durable' },
      ];
    } finally {
      await rig.close();
    }
  },
};

type Logged = Record<'first' | 'undone' | 'again', WriteSeen>;

/** Opens a mail, logs it, takes that back and logs it again. */
async function logTwice(rig: MailRig, contact: number): Promise<Logged> {
  await openMail(rig, contact);
  return {
    first: await write(rig, unlogged, logged),
    undone: await write(rig, '.log-undo', unlogged),
    again: await write(rig, unlogged, logged),
  };
}

async function openMail(rig: MailRig, contact: number): Promise<void> {
  await rig.open(contact);
  await rig.sidebar.locator('.who-name', { hasText: nameOf(contact) }).waitFor();
  await rig.sidebar.locator(unlogged).first().waitFor();
}

/** What logging the mail of the first contact wrote, as if it had been another contact's. */
function rowsWith(contact: number, rows: WriteSeen['rows']): WriteSeen['rows'] {
  const [was, is] = [firstContact, contact].map(contactAt);
  const text = JSON.stringify(rows)
    .replaceAll(was?.id ?? '', is?.id ?? '')
    .replaceAll(was?.companyId ?? '', is?.companyId ?? '');
  return JSON.parse(text) as WriteSeen['rows'];
}

/** Clicks what writes, once the sidebar is at rest. */
async function write(
  { page, sidebar }: MailRig,
  button: string,
  shown: string,
): Promise<WriteSeen> {
  await page.waitForTimeout(looking);
  return until('the click was taken', async () => {
    await sidebar.evaluate((selector) => expectWrite(selector), shown);
    await sidebar.locator(button).first().click({ timeout: 5_000, delay: press });
    await sidebar.locator(shown).first().waitFor({ timeout: 5_000 });
    return sidebar.evaluate(() => writeSeen());
  });
}

/** Stand for what the bundles put into the frames. */
declare function expectWrite(shown: string): void;
declare function writeSeen(): Promise<WriteSeen>;
declare const rawWrite: typeof RawWrite;
