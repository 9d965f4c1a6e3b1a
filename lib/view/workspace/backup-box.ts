import { createModel, signal } from '@preact/signals';

import type { Store } from '#lib/db/store.ts';
import { backupFile, backupName } from '#lib/exchange/backup-file.ts';
import type { Backup, BackupRead } from '#lib/exchange/backup-read.ts';
import type { RestorePlan } from '#lib/exchange/backup-restore.ts';

import { dayOf } from '../format.ts';
import type { Notice } from '../notice.ts';
import { refusedWords } from '../outcome.ts';
import type { Words } from '../words.ts';
import type { Host } from './host.ts';
import { joinSettings } from './join-settings.ts';

/** Where a restoration stands. */
export type Restoring =
  | { kind: 'idle' }
  | { kind: 'reading'; done: number; total: number }
  /** Nothing is written before this is agreed to. */
  | { kind: 'planned'; savedAt: number; plan: Omit<RestorePlan, 'changes'>; size: number }
  | { kind: 'writing'; done: number; total: number }
  | { kind: 'refused'; words: Words };

/** A file of everything, out and in. */
export const BackupBox = createModel((store: Store, host: Host, notice: Notice) => {
  const saving = signal(false);
  /** Name of the file that was saved last. */
  const saved = signal<string | null>(null);
  const restoring = signal<Restoring>({ kind: 'idle' });
  let planned: { backup: Backup; plan: RestorePlan } | null = null;

  const read = async (text: string) => {
    const { readBackup } = await import('#lib/exchange/backup-read.ts');
    const { planRestore } = await import('#lib/exchange/backup-restore.ts');
    const answer = await readBackup(text, {
      progress: (done, total) => {
        restoring.value = { kind: 'reading', done, total };
      },
      breathe: host.breathe,
    });
    if (answer.status !== 'read') {
      restoring.value = { kind: 'refused', words: refusalOf(answer) };
      return;
    }
    const plan = await planRestore(store, answer.backup);
    const { changes, ...counts } = plan;
    planned = { backup: answer.backup, plan };
    const { savedAt } = answer.backup;
    restoring.value = { kind: 'planned', savedAt, plan: counts, size: changes.length };
  };

  return {
    saving,
    saved,
    restoring,
    async save(): Promise<boolean> {
      if (saving.peek()) return false;
      saving.value = true;
      try {
        const name = backupName(dayOf(host.now()));
        const settings = host.settings.peek();
        host.download(name, await backupFile(store, { savedAt: host.now(), settings }));
        saved.value = name;
        return true;
      } finally {
        saving.value = false;
      }
    },
    async read(file: { text: () => Promise<string> }): Promise<void> {
      if (isBusy(restoring.peek())) return;
      restoring.value = { kind: 'reading', done: 0, total: 0 };
      planned = null;
      try {
        await read(await file.text());
      } catch (error) {
        restoring.value = { kind: 'refused', words: { key: 'data_restore_unread' } };
        throw error;
      }
    },
    async apply(): Promise<void> {
      if (restoring.peek().kind !== 'planned' || !planned) return;
      const { backup, plan } = planned;
      const total = plan.changes.length;
      restoring.value = { kind: 'writing', done: 0, total };
      const { applyRestore } = await import('#lib/exchange/backup-restore.ts');
      const loaded = await applyRestore(store, plan, (done) => {
        restoring.value = { kind: 'writing', done, total };
      });
      planned = null;
      restoring.value = { kind: 'idle' };
      if (loaded.status === 'stopped') {
        const words = refusedWords(loaded.because.status) ?? { key: 'problem_failed' };
        restoring.value = { kind: 'refused', words };
        if (loaded.entry)
          notice.done({ key: 'data_restore_partly', args: [loaded.rows] }, loaded.entry);
        return;
      }
      await host.changeSettings(joinSettings(host.settings.peek(), backup.settings));
      if (loaded.status === 'loaded')
        notice.done({ key: 'data_restored', args: [loaded.rows] }, loaded.entry);
      else notice.say({ key: 'data_restore_same' });
    },
    cancel(): void {
      if (isBusy(restoring.peek())) return;
      planned = null;
      restoring.value = { kind: 'idle' };
    },
  };
});
export type BackupBox = InstanceType<typeof BackupBox>;

const isBusy = ({ kind }: Restoring): boolean => kind === 'reading' || kind === 'writing';

function refusalOf(answer: Exclude<BackupRead, { status: 'read' }>): Words {
  if (answer.status !== 'damaged') return { key: `data_restore_${answer.status}` };
  return answer.where === ''
    ? { key: 'data_restore_damaged' }
    : { key: 'data_restore_damaged_at', args: [answer.where] };
}
