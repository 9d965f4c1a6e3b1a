import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { faultsOf, openGallery, states, type Variant } from './gallery.ts';

/*
 * Pictures of every state of the sidebar, each checked by axe. `node tests/gallery/shots.ts [STATE…]`; exits with 1 when
 * anything is found.
 */
const wanted = process.argv.slice(2);
const shown = states.filter((state) => wanted.length === 0 || wanted.includes(state));
const variants: readonly Variant[] = [
  { appearance: 'light', width: 368, lang: 'en' },
  { appearance: 'dark', width: 368, lang: 'zh_TW' },
  { appearance: 'light', width: 320, lang: 'zh_TW' },
  { appearance: 'dark', width: 320, lang: 'en' },
  { appearance: 'light', width: 400, lang: 'zh_CN' },
  { appearance: 'dark', width: 400, lang: 'en' },
  { appearance: 'light', width: 640, lang: 'en' },
];
const say = (line: string) => process.stdout.write(`${line}\n`);

const folder = await mkdtemp(path.join(tmpdir(), 'sidecard-gallery-'));
const gallery = await openGallery();
let faults = 0;
for (const variant of variants) {
  const { appearance, width, lang } = variant;
  const name = `${lang}-${appearance}-${width}`;
  await mkdir(path.join(folder, name));
  const page = await gallery.page(variant);
  for (const state of shown) {
    await gallery.show(page, state, variant);
    await page.screenshot({ path: path.join(folder, name, `${state}.png`) });
    const found = await faultsOf(page);
    faults += found.length;
    for (const fault of found) say(`${name} ${state}: ${fault}`);
  }
  await page.context().close();
}
await gallery.close();
say(`${shown.length * variants.length} pictures in ${folder}, ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;
