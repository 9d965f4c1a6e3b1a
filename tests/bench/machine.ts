import { cpus, totalmem } from 'node:os';
import { readFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { projectFolder } from '../build.ts';
import { findChromium } from '../find-browser.ts';

/** What a figure means nothing without. */
export interface MachineFacts {
  /** Day of the run, ISO 8601. */
  date: string;
  machine: string;
  browser: string;
  node: string;
  sidecard: string;
}

export async function factsOfMachine(): Promise<MachineFacts> {
  const { version } = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const browser = spawnSync(findChromium(), ['--version'], { encoding: 'utf8' }).stdout.trim();
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: projectFolder,
    encoding: 'utf8',
  }).stdout.trim();
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${processors.length} × ${processors[0]?.model.trim() ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    browser,
    node: process.version,
    sidecard: commit === '' ? version : `${version} (${commit})`,
  };
}
