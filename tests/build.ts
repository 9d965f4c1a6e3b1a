import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const projectFolder = resolve(import.meta.dirname, '..');

/** Where builds go. */
export const outputFolder = resolve(projectFolder, process.env['SIDECARD_OUT'] ?? '.output');

export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs a program of node_modules and keeps what it says. */
export function run(
  script: string,
  args: readonly string[],
  { env = {}, minutes = 5 }: { env?: Record<string, string>; minutes?: number } = {},
): Outcome {
  const ended = spawnSync(process.execPath, [resolve(projectFolder, script), ...args], {
    cwd: projectFolder,
    env: { ...process.env, NO_COLOR: '1', ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: minutes * 60_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  const late = ended.error ? `\n${ended.error.message}` : '';
  return { ok: ended.status === 0, output: `${ended.stdout}${ended.stderr}${late}`.trim() };
}

/** A production build into `outputFolder`; `origins` count as granted by the user. */
export const build = (browser: 'chrome' | 'firefox', origins = ''): Outcome =>
  run('node_modules/wxt/bin/wxt.mjs', ['build', '-b', browser], {
    env: { SIDECARD_TEST_ORIGINS: origins },
  });
