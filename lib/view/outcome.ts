import type { Committed } from '#lib/db/write.ts';

import type { Notice } from './notice.ts';
import type { Words } from './words.ts';

/** What to say of a write that was refused; null when it went through. */
export function refusedWords(status: string): Words | null {
  switch (status) {
    case 'readOnly':
      return { key: 'problem_read_only' };
    case 'unseen':
      return { key: 'problem_unseen' };
    case 'full':
      return { key: 'problem_full' };
    default:
      return null;
  }
}

/** Tells the user how a write ended, with the way back. Nothing is said where nothing changed. */
export function said(notice: Notice, committed: Committed | { status: 'gone' }, done: Words): void {
  if (committed.status === 'committed') return notice.done(done, committed.entry);
  if (committed.status === 'gone') return notice.say({ key: 'edit_gone' });
  const refused = refusedWords(committed.status);
  if (refused) notice.say(refused);
}
