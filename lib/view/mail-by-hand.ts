import type { PageSnapshot } from '#lib/domain/snapshot.ts';
import { visibleText } from '#lib/domain/visible-text.ts';

import type { QuickStart } from './quick-form.ts';

const address = /[^\s<>()[\]",;:]+@[^\s<>()[\]",;:]+\.[^\s<>()[\]",;:.]+/;

/**
 * What the form starts with for a mail that no reader of ours understands: what the user has marked in it, else the page's title, is what
 * it says, and an address among what is marked is looked up.
 */
export function mailByHand(selection: string, snapshot: PageSnapshot): QuickStart {
  const title = snapshot.kind === 'people' ? (snapshot.title ?? '') : '';
  return {
    channel: 'email',
    direction: 'in',
    text: selection.trim() || visibleText(title),
    query: selection.match(address)?.[0] ?? '',
  };
}
