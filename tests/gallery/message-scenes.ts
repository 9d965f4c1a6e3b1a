import type { Trouble } from '#lib/view/sidebar-model.ts';

import type { Scene } from './models.ts';

const trouble = (value: Trouble): Scene => ({ screen: { kind: 'trouble', trouble: value } });
/** States in which nobody is shown. */
export const messageScenes: Record<string, () => Scene> = {
  today: () => ({ screen: { kind: 'today' } }),
  todayEmpty: () => ({ screen: { kind: 'today' }, due: [], today: [] }),
  noticeLeft: () => ({
    notice: { words: { key: 'undo_left_some' }, undo: null, left: ['title', 'phones'] },
  }),
  starting: () => ({ screen: { kind: 'starting' } }),
  nobody: () => ({ screen: { kind: 'nobody', subject: 'Your weekly report is ready' } }),
  unreadable: () => ({ screen: { kind: 'unreadable' } }),
  offerSite: () => ({ screen: { kind: 'offerSite', origin: 'https://webmail.acme.example' } }),
  storageBlocked: () => trouble({ kind: 'storageBlocked', docked: true }),
  storageBlockedNative: () => ({
    ...trouble({ kind: 'storageBlocked', docked: false }),
    docked: false,
  }),
  privateWindow: () => trouble({ kind: 'privateWindow' }),
  damaged: () =>
    trouble({
      kind: 'damaged',
      missing: [
        { table: 'contacts', expected: 3001, found: 1 },
        { table: 'interactions', expected: 12_400, found: 12_399 },
      ],
    }),
  newer: () => trouble({ kind: 'newer' }),
  failed: () => trouble({ kind: 'failed', code: 'OpenFailedError' }),
};
