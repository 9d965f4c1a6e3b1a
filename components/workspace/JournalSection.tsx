import { Section } from '#components/ui/Section.tsx';
import { ago, exactTime, listOf } from '#lib/view/format.ts';
import { now } from '#lib/view/now.ts';
import { text } from '#lib/view/text.ts';
import type { Journal, JournalRow, LeftView } from '#lib/view/workspace/journal.ts';

/** What was done, the last first. */
export function JournalSection({ journal, readOnly }: { journal: Journal; readOnly: boolean }) {
  const rows = journal.rows.value;
  return (
    <Section name={text('data_journal')}>
      <div class="card">
        {rows?.length === 0 && <p class="empty">{text('data_journal_empty')}</p>}
        {rows && rows.length > 0 && (
          <ol class="journal">
            {rows.map((row) => (
              <Entry key={row.id} row={row} journal={journal} readOnly={readOnly} />
            ))}
          </ol>
        )}
        {journal.more.value && (
          <button type="button" class="button quiet wide" onClick={() => journal.loadMore()}>
            {text('data_journal_more')}
          </button>
        )}
      </div>
    </Section>
  );
}

function Entry({
  row,
  journal,
  readOnly,
}: {
  row: JournalRow;
  journal: Journal;
  readOnly: boolean;
}) {
  const { id, verb, subject, at, size, undone } = row;
  const left = journal.left.value;
  const isBusy = journal.busy.value === id;
  const what = text(`journal_${verb}`);
  const redo = verb === 'undo';
  return (
    <li class="journal-entry" data-undone={undone ? '' : undefined}>
      <div class="journal-line">
        <span class="journal-what" dir="auto" title={subject ?? undefined}>
          {subject === null ? what : text('data_journal_what', what, subject)}
        </span>
        <span class="journal-side muted">
          {undone && <span>{text('data_journal_undone')}</span>}
          {size > 1 && <span>{text('data_journal_size', size)}</span>}
          <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
            {ago(at, now.value)}
          </time>
        </span>
        {!undone && !readOnly && (
          <button
            type="button"
            class="text-button"
            aria-disabled={isBusy}
            aria-label={text(
              redo ? 'data_redo_entry' : 'data_undo_entry',
              subject === null ? what : `${what}: ${subject}`,
            )}
            onClick={() => void journal.undo(id)}
          >
            {text(isBusy ? 'data_undoing' : redo ? 'data_redo' : 'undo')}
          </button>
        )}
      </div>
      {left?.entry === id && <Left left={left} />}
    </li>
  );
}

/** What Undo left alone, by name and field. */
function Left({ left }: { left: LeftView }) {
  return (
    <div class="journal-left" role="status">
      <p>{text('data_left')}</p>
      <ul class="message-list">
        {left.records.map(({ id, name, fields }) => (
          <li key={id} dir="auto">
            {text(
              'data_left_one',
              name ?? text('workspace_unknown'),
              listOf(fields.map(fieldName)),
            )}
          </li>
        ))}
        {left.more > 0 && <li>{text('data_left_more', left.more)}</li>}
      </ul>
    </div>
  );
}

/** Fields are named as on the card; others keep the name the record has for them. */
const fieldName = (field: string): string => {
  const key = `field_${field}`;
  const name = text(key);
  return name === key ? field : name;
};
