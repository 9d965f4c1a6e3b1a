import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { SiteAdapter } from '#lib/adapters/site-adapter.ts';

import type { Expectation } from '../contract.ts';
import { openFramed } from '../proton-pages.ts';
import { openSaved, pageOf } from '../roundcube-page.ts';

/** A page of a fixture, open in one window for all, because a window for each takes megabytes. */
export interface ReaderPage extends Expectation {
  name: string;
  document: Document;
}

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));

interface Saved {
  file: string;
  html: string;
  url: string;
}

/** Webmails whose mails are documents of their own. Pages of every other one are opened as one. */
const openers: Readonly<Record<string, (saved: Saved) => Document>> = {
  roundcube: ({ file }) => openSaved(file).document,
  proton: ({ html, url }) => openFramed(html, url),
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
    const html = readFileSync(join(root, file), 'utf8');
    const { url } = expected;
    const document = openers[id]?.({ file, html, url }) ?? pageOf(html, url);
    return { ...expected, name: `${id}/${file.replace(/\.html$/, '')}`, document };
  });
}

const beside = (root: string, file: string) => join(root, file.replace(/\.html$/, '.json'));
