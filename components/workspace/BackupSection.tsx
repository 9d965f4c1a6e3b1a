import { useRef } from 'preact/hooks';

import { say } from '#components/ui/say.ts';
import { Section } from '#components/ui/Section.tsx';
import { exactTime } from '#lib/view/format.ts';
import { text } from '#lib/view/text.ts';
import type { BackupBox, Restoring } from '#lib/view/workspace/backup-box.ts';

import { Progress } from './Progress.tsx';

/** A file of everything, out and in. */
export function BackupSection({ backup, readOnly }: { backup: BackupBox; readOnly: boolean }) {
  const fileRef = useRef<HTMLInputElement>(null);
  const saved = backup.saved.value;
  const restoring = backup.restoring.value;
  const isBusy = restoring.kind === 'reading' || restoring.kind === 'writing';
  return (
    <Section name={text('data_backup')}>
      <div class="card stack">
        <p>{text('data_backup_why')}</p>
        <div class="buttons">
          <button
            type="button"
            class="button quiet"
            aria-disabled={backup.saving.value}
            onClick={() => void backup.save()}
          >
            {text('data_backup_save')}
          </button>
          {!readOnly && (
            <button
              type="button"
              class="button quiet"
              aria-disabled={isBusy}
              onClick={() => fileRef.current?.click()}
            >
              {text('data_backup_restore')}
            </button>
          )}
          <input
            ref={fileRef}
            class="file-input"
            type="file"
            accept=".json,application/json"
            aria-label={text('data_backup_file')}
            tabIndex={-1}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void backup.read(file);
              // So that the same file can be chosen again.
              event.currentTarget.value = '';
            }}
          />
        </div>
        <p class="muted" role="status">
          {saved !== null && text('data_saved', saved)}
        </p>
        <RestoreState restoring={restoring} backup={backup} />
      </div>
    </Section>
  );
}

function RestoreState({ restoring, backup }: { restoring: Restoring; backup: BackupBox }) {
  switch (restoring.kind) {
    case 'idle':
      return null;
    case 'reading':
      return <Progress name={text('data_reading')} done={restoring.done} total={restoring.total} />;
    case 'writing':
      return <Progress name={text('data_writing')} done={restoring.done} total={restoring.total} />;
    case 'refused':
      return (
        <p class="problem" role="alert">
          {say(restoring.words)}
        </p>
      );
    case 'planned':
      return <Planned planned={restoring} backup={backup} />;
  }
}

function Planned({
  planned,
  backup,
}: {
  planned: Extract<Restoring, { kind: 'planned' }>;
  backup: BackupBox;
}) {
  const { added, changed, same, loggedAgain } = planned.plan;
  const lines = [
    ['data_plan_added', added],
    ['data_plan_changed', changed],
    ['data_plan_same', same],
    ['data_plan_again', loggedAgain],
  ] as const;
  return (
    <div class="question" role="group" aria-label={text('data_backup_restore')}>
      <p>
        <strong>{text('data_plan_of', exactTime(planned.savedAt))}</strong>
      </p>
      <ul class="message-list">
        {lines
          .filter(([, count]) => count > 0)
          .map(([key, count]) => (
            <li key={key}>{text(key, count)}</li>
          ))}
      </ul>
      <p class="muted">{text('data_plan_why')}</p>
      <div class="buttons">
        {planned.size > 0 && (
          <button type="button" class="button primary" onClick={() => void backup.apply()}>
            {text('data_plan_apply')}
          </button>
        )}
        <button type="button" class="button quiet" onClick={() => backup.cancel()}>
          {text('cancel')}
        </button>
      </div>
    </div>
  );
}
