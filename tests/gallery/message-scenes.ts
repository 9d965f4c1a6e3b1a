import type { Trouble } from '#lib/view/sidebar-model.ts';

import type { Scene } from './models.ts';

const trouble = (value: Trouble): Scene => ({ screen: { kind: 'trouble', trouble: value } });

/** States without a whole card. */
export const messageScenes: Record<string, () => Scene> = {
  loading: () => ({
    card: {
      kind: 'loading',
      name: 'Li Chang',
      email: 'li.chang@unitysteel.example',
      known: false,
    },
    log: { kind: 'loading' },
  }),
  loadingLists: () => ({
    opportunities: null,
    followUps: null,
    entries: null,
    log: { kind: 'loading' },
    progress: null,
  }),
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
