import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bundled } from './browser.ts';

/** A page here has no sidebar, and may have a frame of the two floors. */
export const floorOrigin = 'http://127.0.0.1:18081';

const page = (head: string, body: string): string =>
  `<!doctype html><meta charset="utf-8">${head}<title>Floor</title>${body}`;
const watch = '<script src="cold-watch.js"></script>';

/** A copy of the built extension whose sidebar tells what it has painted, and two pages beside it as floors. */
export async function coldExtension(built: string, folder: string): Promise<string> {
  await cp(built, folder, { recursive: true });
  const sidebar = await readFile(join(built, 'sidepanel.html'), 'utf8');
  const styles = sidebar.match(/<link rel="stylesheet"[^>]*>/g)?.join('') ?? '';
  const manifest = JSON.parse(await readFile(join(built, 'manifest.json'), 'utf8')) as {
    web_accessible_resources: object[];
  };
  // An extension by argument counts as installed at each start, and its welcome would lie over the mailbox and open the store.
  const background = await readFile(join(built, 'background.js'), 'utf8');
  const quiet = background.replaceAll(/=== ?[`"']install[`"']/g, '===`never`');
  if (quiet === background) throw new Error('The background script says no welcome any more.');
  const write = (name: string, content: string) => writeFile(join(folder, name), content);
  await Promise.all([
    write('background.js', quiet),
    write('cold-watch.js', await bundled('cold-watch.ts')),
    write('raw-card.js', await bundled('raw-card.ts')),
    write('sidepanel.html', sidebar.replace('<head>', `<head>${watch}`)),
    write('empty.html', page(watch, '<p>Empty')),
    write(
      'raw.html',
      page(
        `${watch}${styles}`,
        '<div id="sidebar"></div><script src="raw-card.js"></script><script src="raw-start.js"></script>',
      ),
    ),
    write(
      'manifest.json',
      JSON.stringify({
        ...manifest,
        web_accessible_resources: [
          ...manifest.web_accessible_resources,
          { resources: ['empty.html', 'raw.html'], matches: [`http://127.0.0.1/*`] },
        ],
      }),
    ),
  ]);
  return folder;
}

/** What the raw card is made of: known when ours has been drawn once. */
export const setRawCard = (
  folder: string,
  read: readonly [email: string, mailKey: string, markup: string],
): Promise<void> =>
  writeFile(
    join(folder, 'raw-start.js'),
    `rawCard(${read.map((one) => JSON.stringify(one)).join(', ')}).then(tellCard);`,
  );
