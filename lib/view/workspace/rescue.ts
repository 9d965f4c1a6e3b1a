import { createModel } from '@preact/signals';

import type { Store } from '#lib/db/store.ts';

import { Notice } from '../notice.ts';
import { BackupBox } from './backup-box.ts';
import type { Host } from './host.ts';

/** What can be done with a store that has lost rows: save what is left, then go on with it. */
export const Rescue = createModel((store: Store, host: Host, accept: () => Promise<void>) => {
  const backup = new BackupBox(store, host, new Notice(store));
  return {
    saving: backup.saving,
    saved: backup.saved,
    save: () => backup.save(),
    accept,
  };
});
export type Rescue = InstanceType<typeof Rescue>;
