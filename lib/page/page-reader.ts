import type { findInText, readPage } from '#lib/adapters/page.ts';

/** What reads any page. It comes as a script of its own, into the world that all scripts of ours in one page share. */
export interface PageReader {
  readPage: typeof readPage;
  findInText: typeof findInText;
}

declare global {
  var sidecardPageReader: PageReader | undefined;
}

/** The reader that is here, or that `bring` has brought. */
export async function pageReader(bring: () => Promise<void>): Promise<PageReader> {
  if (!globalThis.sidecardPageReader) await bring();
  if (!globalThis.sidecardPageReader) throw new Error('The reader of any page did not come.');
  return globalThis.sidecardPageReader;
}

/** For the script that brings the reader. */
export function offerPageReader(reader: PageReader): void {
  globalThis.sidecardPageReader = reader;
}

export function dropPageReader(): void {
  globalThis.sidecardPageReader = undefined;
}
