import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectFolder } from '../build.ts';
import type { MachineFacts } from './machine.ts';
import type { Measured } from './operation.ts';
import { comparisonOf, tableOf } from './table.ts';

const report = join(projectFolder, 'docs/speed.md');
const begin = '<!-- measured: begin -->';
const end = '<!-- measured: end -->';

/** Puts what was measured between the two marks of docs/speed.md; the words around it are people's. */
export async function writeReport(
  facts: MachineFacts & { size: string },
  lines: readonly Measured[],
): Promise<void> {
  const text = await readFile(report, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${report} has lost its marks.`);
  // What two lines have in common is said once.
  const notes = new Set(
    lines.flatMap(({ what, note }) => (note === undefined ? [] : [`- ${what}: ${note}`])),
  );
  const measured = [
    begin,
    `Measured on ${facts.date} with Sidecard ${facts.sidecard}: ${facts.size} contacts, ${facts.browser}, Node ${facts.node}, ${facts.machine}.`,
    tableOf(lines),
    comparisonOf(lines),
    [...notes].join('\n'),
  ].join('\n\n');
  await writeFile(report, `${text.slice(0, before)}${measured}\n\n${text.slice(after)}`);
}
