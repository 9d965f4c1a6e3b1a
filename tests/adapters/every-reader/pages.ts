import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { SiteAdapter } from '#lib/adapters/site-adapter.ts';

import type { Expectation } from '../contract.ts';
import { openSaved, pageOf } from '../roundcube-page.ts';

/** A page of a fixture, open in one window for all, because a window for each takes megabytes. */
export interface ReaderPage extends Expectation {
  name: string;
  document: Document;
}

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Webmails whose pages are more than one document. Every other one is opened as a single page. */
const openers: Readonly<Record<string, (file: string, expected: Expectation) => Document>> = {
  roundcube: (file) => openSaved(file).document,
};

/** Every page in tests/fixtures/<id>, in folders as well. A reader without one is held to nothing, so that is an error. */
export function pagesOf({ id }: SiteAdapter): ReaderPage[] {
  const root = join(fixtures, id);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && existsSync(beside(root, file)))
    .sort();
  if (files.length === 0) throw new Error(`tests/fixtures/${id} has no pages`);
  return files.map((file) => {
    const expected = JSON.parse(readFileSync(beside(root, file), 'utf8')) as Expectation;
    const open = openers[id];
    const document = open
      ? open(file, expected)
      : pageOf(readFileSync(join(root, file), 'utf8'), expected.url);
    return { ...expected, name: `${id}/${file.replace(/\.html$/, '')}`, document };
  });
}

const beside = (root: string, file: string) => join(root, file.replace(/\.html$/, '.json'));
