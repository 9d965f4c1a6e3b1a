import { until } from '../../e2e/until.ts';
import { bundled } from '../browser.ts';
import { emptyFrame } from '../empty-frame.ts';
import type { LogSeen } from '../log-watch.ts';
import { type MailRig, openMailbox } from '../mail-rig.ts';
import type { Operation } from '../operation.ts';
import type { rawWrite as RawWrite } from '../raw-write.ts';
import { interleaved, spreadOf } from '../spread.ts';

/** Of this one nothing is logged by anybody else, and there are a few dozen mails. */
const contact = 400;
/** Two frames at 60 a second, in milliseconds. */
const twoFrames = 34;

export const operation: Operation = {
  name: 'commit',
  async measure(bench) {
    const browser = await bench.browser();
    const rig = await openMailbox(browser, [contact], 'log-watch.ts');
    try {
      const first = await logOnce(rig);
      const bare = await emptyFrame(browser, rig);
      await bare.evaluate(await bundled('raw-write.ts'));
      const seen: LogSeen[] = [];
      const spreads = await interleaved(Math.min(bench.rounds, 40), {
        floor: () => bare.evaluate((rows) => rawWrite(rows), first.rows),
        ours: async (round) => {
          const log = await logOnce(rig);
          if (round >= 0) seen.push(log);
          return log.durable;
        },
      });
      return [
        {
          row: 11,
          what: 'log click → durable (strict)',
          unit: 'ms',
          ...spreads,
          goal: 2.5,
          cap: { p95: 30 },
          note: 'the floor writes the same rows in one bare strict transaction after reading the clock; ours begins with the click, looks for the mail under all its names, for the people in it and for reminders that it answers, in the transaction that writes: four ways to the database, one after the other, and the floor has two. What was in front of it, an import that came only behind the paint of the pressed button, is gone.',
        },
        {
          row: 11,
          what: 'durable → "Logged" painted',
          unit: 'ms',
          ours: spreadOf(seen.map(({ painted }) => painted)),
          cap: { p50: twoFrames },
        },
      ];
    } finally {
      await rig.close();
    }
  },
};

/** Logs the open mail, and takes it back for the next time. */
async function logOnce({ sidebar }: MailRig): Promise<LogSeen> {
  const seen = await until('the click was taken', async () => {
    await sidebar.evaluate(() => expectLog());
    await sidebar.locator('.log-main, .log-chip').first().click({ timeout: 1_000 });
    await sidebar.locator('.log-status').waitFor({ timeout: 1_000 });
    return sidebar.evaluate(() => logSeen());
  });
  await sidebar.locator('.log-undo').click();
  await sidebar.locator('.log-main, .log-chip').first().waitFor();
  return seen;
}

/** Stand for what the bundles put into the frames. */
declare function expectLog(): void;
declare function logSeen(): Promise<LogSeen>;
declare const rawWrite: typeof RawWrite;
