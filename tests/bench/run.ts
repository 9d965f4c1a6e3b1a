/*
 * `npm run bench [NAME…] [-- --quick] [--size=10k] [--json=FILE] [--write]`: measures the built extension against the
 * least code that does the same work, in one run, and prints a table. `--write` puts the table of a whole run into
 * docs/speed.md.
 */
import { glob, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

import { outputFolder } from '../build.ts';
import { BenchRun } from './bench-run.ts';
import { factsOfMachine } from './machine.ts';
import type { Measured, Operation } from './operation.ts';
import { comparisonOf, tableOf } from './table.ts';
import { verdictOf } from './verdict.ts';
import { isSize } from './world.ts';
import { writeReport } from './write-report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    size: { type: 'string' },
    json: { type: 'string', default: join(outputFolder, 'bench.json') },
    write: { type: 'boolean', default: false },
  },
});

process.exitCode = await bench();

async function bench(): Promise<number> {
  const size = values.size ?? (values.quick ? '10k' : '100k');
  if (!isSize(size)) {
    say(`There is no data of the size ${size}.`);
    return 1;
  }
  const operations = await chosenOperations();
  const run = await BenchRun.start({ quick: values.quick, size, say });
  const lines: Measured[] = [];
  const failures: string[] = [];
  try {
    for (const operation of operations) {
      const { name } = operation;
      const begun = Date.now();
      try {
        lines.push(...(await operation.measure(run)));
      } catch (error) {
        failures.push(name);
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        say(`${name} could not be measured: ${reason}`);
        await run.dropBrowser();
      }
      say(`${name}: ${((Date.now() - begun) / 1_000).toFixed(0)} s`);
    }
  } finally {
    await run.end();
  }
  const facts = { ...(await factsOfMachine()), size, quick: values.quick };
  say(`\n${tableOf(lines)}\n\n${comparisonOf(lines)}`);
  await mkdir(dirname(values.json), { recursive: true });
  await writeFile(values.json, `${JSON.stringify({ ...facts, lines }, null, 2)}\n`);
  const isWhole = positionals.length === 0 && failures.length === 0 && !values.quick;
  if (values.write && isWhole) await writeReport(facts, lines);
  const verdicts = lines.map(verdictOf).filter((verdict) => verdict !== 'to compare');
  const met = verdicts.filter((verdict) => verdict === 'met').length;
  say(`\n${met} of ${verdicts.length} lines meet their goal; ${values.json}`);
  return failures.length === 0 ? 0 : 1;
}

async function chosenOperations(): Promise<Operation[]> {
  const files: string[] = [];
  for await (const file of glob(join(import.meta.dirname, 'operations/*.ts'))) files.push(file);
  const operations = await Promise.all(
    files.toSorted().map(async (file) => {
      const { operation } = (await import(file)) as { operation: Operation };
      return operation;
    }),
  );
  const unknown = positionals.filter((wanted) => !operations.some(({ name }) => name === wanted));
  if (unknown.length > 0)
    throw new Error(
      `There is no ${unknown.join(', ')}, but: ${operations.map(({ name }) => name).join(', ')}`,
    );
  return operations.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
