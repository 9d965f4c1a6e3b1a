import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

import { projectFolder } from '../build.ts';
import { bundled } from './browser.ts';

/** What a developer would build a sidebar for Gmail on instead, in the versions that were compared. */
export const others = [
  { name: '@inboxsdk/core', version: '2.2.26', main: 'inboxsdk.js' },
  { name: 'gmail-js', version: '1.1.16', main: 'src/gmail.js' },
] as const;
export type Other = (typeof others)[number];

const cache = join(projectFolder, 'node_modules/.cache/sidecard-others');

/** The library as npm ships it, bundled and minified like our own script. Null where the registry cannot be reached. */
export async function scriptOf({ name, version, main }: Other): Promise<string | null> {
  const folder = join(cache, `${name.replace(/\W+/g, '-')}-${version}`);
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    await mkdir(fresh, { recursive: true });
    const options: ExecFileSyncOptions = { cwd: fresh, timeout: 60_000, stdio: 'pipe' };
    try {
      const packed = execFileSync('npm', ['pack', `${name}@${version}`, '--silent'], options);
      execFileSync('tar', ['-xzf', packed.toString().trim()], options);
    } catch {
      return null;
    }
    await rename(fresh, folder);
  }
  return bundled(join(folder, 'package', main), true);
}
