import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** No browser of this kind was found and none could be installed; the message says how to get one. */
export class NoBrowser extends Error {
  override name = 'NoBrowser';
}

/** Full path of a Chromium (or Edge, Brave, Chrome), installed first where that can be done. Throws `NoBrowser`. */
export const findChromium = (): string => find(chromium);

/** Full path of a Firefox, installed first where that can be done. Throws `NoBrowser`. */
export const findFirefox = (): string => find(firefox);

/** Chrome and Edge as their makers ship them ignore `--load-extension`; others take it. */
export const ignoresLoadExtension = (executable: string): boolean =>
  /(google.chrome|google-chrome|[\\/]chrome(\.exe)?$|msedge|microsoft.edge)/i.test(executable) &&
  !/chromium/i.test(executable);

interface Kind {
  name: string;
  variable: string;
  debianPackage: string;
  commands: readonly string[];
  mac: readonly string[];
  windows: readonly string[];
  advice: string;
}

const chromium: Kind = {
  name: 'Chromium',
  variable: 'SIDECARD_CHROMIUM',
  debianPackage: 'chromium',
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  mac: ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser'],
  windows: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  advice: 'Install Chromium, Chrome, Edge or Brave (Debian, Ubuntu: sudo apt install chromium)',
};

const firefox: Kind = {
  name: 'Firefox',
  variable: 'SIDECARD_FIREFOX',
  debianPackage: 'firefox-esr',
  commands: ['firefox-esr', 'firefox'],
  mac: ['Firefox'],
  windows: ['Mozilla Firefox\\firefox.exe'],
  advice: 'Install Firefox (Debian: sudo apt install firefox-esr)',
};

function find(kind: Kind): string {
  const chosen = process.env[kind.variable];
  if (chosen && !isProgram(chosen))
    throw new NoBrowser(`${kind.variable} names ${chosen}, which is not a program. Correct it.`);
  const found = chosen ?? candidates(kind).find(isProgram) ?? installed(kind);
  if (found) return found;
  throw new NoBrowser(
    `No ${kind.name} was found. ${kind.advice}, or set ${kind.variable} to the path of the program.`,
  );
}

function candidates(kind: Kind): string[] {
  if (process.platform === 'darwin')
    return kind.mac.flatMap((app) =>
      ['/Applications', join(process.env['HOME'] ?? '/', 'Applications')].map((folder) =>
        join(folder, `${app}.app`, 'Contents', 'MacOS', programOf(app)),
      ),
    );
  if (process.platform === 'win32')
    return ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((variable) => {
      const folder = process.env[variable];
      return folder ? kind.windows.map((path) => join(folder, path)) : [];
    });
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  return kind.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

const programOf = (app: string): string => (app === 'Firefox' ? 'firefox' : app);

/** On a bare Debian machine, as root, the browser is one package away. */
function installed(kind: Kind): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !isProgram('/usr/bin/apt-get')) return undefined;
  process.stdout.write(`No ${kind.name} here: installing the package ${kind.debianPackage} …\n`);
  const aptGet = (...args: string[]) => {
    execFileSync('/usr/bin/apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', kind.debianPackage);
  } catch {
    // apt-get has said why; the caller says what else can be done.
    return undefined;
  }
  return candidates(kind).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
