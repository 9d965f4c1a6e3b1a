/* `npm test`: everything that must hold, one line for each step, and at the end how many checks passed and failed. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build, run, type Outcome } from './build.ts';
import { findChromium, findFirefox } from './find-browser.ts';

interface Counted extends Outcome {
  passed: number;
  failed: number;
}
interface Step {
  name: string;
  check: () => Counted | Promise<Counted>;
  /** Steps that must have held before this one makes sense. */
  after?: readonly string[];
}

const vitest = 'node_modules/vitest/vitest.mjs';
const endToEnd = ['--config', 'tests/e2e/vitest.config.ts'];
/** Where a real Roundcube can be reached, if there is one. */
const rigUrl = process.env['SIDECARD_RIG_URL'] ?? '';
/** The one self-hosted webmail that end-to-end runs may visit; see wxt.config.ts. */
const testOrigins = process.env['SIDECARD_TEST_ORIGINS'] ?? 'http://127.0.0.1:18080/*';

const everything: readonly Step[] = [
  { name: 'format', check: () => one(run('node_modules/oxfmt/bin/oxfmt', ['--check'])) },
  {
    name: 'lint',
    check: () => one(run('node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings'])),
  },
  { name: 'types', check: () => one(run('node_modules/typescript/bin/tsc', ['--noEmit'])) },
  { name: 'build for Chromium', check: () => one(build('chrome', testOrigins)) },
  { name: 'build for Firefox', check: () => one(build('firefox', testOrigins)) },
  { name: 'unit tests', check: () => tests([]) },
  { name: 'browsers', check: () => one(browsers()) },
  {
    name: 'end-to-end tests',
    check: () => tests(endToEnd, { SIDECARD_RIG_URL: '' }),
    after: ['build for Chromium', 'build for Firefox', 'browsers'],
  },
];

/** Only what needs a running Roundcube; after a full run, so that the build is there. */
const againstRig: readonly Step[] = [
  {
    name: 'end-to-end tests on Roundcube',
    check: () =>
      rigUrl === ''
        ? one({ ok: false, output: 'SIDECARD_RIG_URL has to say where Roundcube is.' })
        : tests(endToEnd),
  },
];

process.exitCode = await check(process.argv.includes('--rig') ? againstRig : everything);

async function check(steps: readonly Step[]): Promise<number> {
  const failures: { name: string; output: string }[] = [];
  let passed = 0;
  let failed = 0;
  for (const { name, check: perform, after = [] } of steps) {
    const missing = after.find((earlier) => failures.some((failure) => failure.name === earlier));
    const begun = Date.now();
    const outcome = missing
      ? { ok: false, output: `Not run, because of: ${missing}`, passed: 0, failed: 1 }
      : await perform();
    passed += outcome.passed;
    failed += outcome.failed;
    if (!outcome.ok) failures.push({ name, output: outcome.output });
    const seconds = ((Date.now() - begun) / 1_000).toFixed(1);
    say(`${outcome.ok ? 'ok    ' : 'FAILED'} ${name} (${outcome.passed} passed, ${seconds} s)`);
  }
  for (const { name, output } of failures) say(`\n── ${name} ──\n${output.slice(-12_000)}`);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function one(outcome: Outcome): Counted {
  return { ...outcome, passed: outcome.ok ? 1 : 0, failed: outcome.ok ? 0 : 1 };
}

/** Finding one may install it, which no test should have to wait for. */
function browsers(): Outcome {
  try {
    return { ok: true, output: [findChromium(), findFirefox()].join('\n') };
  } catch (error) {
    return { ok: false, output: error instanceof Error ? error.message : String(error) };
  }
}

async function tests(args: readonly string[], env: Record<string, string> = {}): Promise<Counted> {
  const report = join(await mkdtemp(join(tmpdir(), 'sidecard-report-')), 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const outcome = run(vitest, ['run', ...args, ...reporters], { env, minutes: 15 });
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = await readReport(report);
  for (const { fullName, status, failureMessages } of testResults.flatMap(
    ({ assertionResults }) => assertionResults,
  ))
    if (status === 'passed' && failureMessages?.length)
      say(
        `       passed only at its second try: ${fullName}: ${failureMessages[0]?.split('\n')[0]}`,
      );
  // A file that does not even load has no failed test in it, and a run without tests proves nothing.
  const unseen = numFailedTests === 0 && (!outcome.ok || numPassedTests === 0) ? 1 : 0;
  return {
    ok: outcome.ok && numPassedTests > 0,
    output: outcome.output,
    passed: numPassedTests,
    failed: numFailedTests + unseen,
  };
}

/** What is of interest in Vitest's report. */
interface Report {
  numPassedTests?: number;
  numFailedTests?: number;
  testResults?: {
    assertionResults: { fullName: string; status: string; failureMessages: string[] | null }[];
  }[];
}

async function readReport(path: string): Promise<Report> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Report;
  } catch {
    // No report: the run ended before it could write one, which its output tells.
    return {};
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
