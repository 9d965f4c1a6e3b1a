import { createModel, signal } from '@preact/signals';

import { eraseStore } from '#lib/db/erase.ts';
import type { Store } from '#lib/db/store.ts';

import type { BackupBox } from './backup-box.ts';
import type { Host } from './host.ts';

export type Erasing =
  | { kind: 'idle' }
  | { kind: 'saving' }
  /** The last question; `file` is what was saved before, null when it could not be. */
  | { kind: 'asking'; file: string | null }
  | { kind: 'erasing' };

/** Delete everything: first a file is saved, then it is asked once more. */
export const EraseBox = createModel(
  (store: Store, host: Host, backup: BackupBox, erased: () => void) => {
    const state = signal<Erasing>({ kind: 'idle' });
    return {
      state,
      async begin(): Promise<void> {
        if (state.peek().kind !== 'idle') return;
        state.value = { kind: 'saving' };
        // What cannot be saved can still be deleted, if the user says so.
        const saved = await backup.save().catch(() => false);
        state.value = { kind: 'asking', file: saved ? backup.saved.peek() : null };
      },
      async confirm(): Promise<void> {
        if (state.peek().kind !== 'asking') return;
        state.value = { kind: 'erasing' };
        await eraseStore(store);
        await host.eraseSettings();
        erased();
      },
      cancel(): void {
        if (state.peek().kind === 'asking') state.value = { kind: 'idle' };
      },
    };
  },
);
export type EraseBox = InstanceType<typeof EraseBox>;
