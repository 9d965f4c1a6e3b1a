import { Section } from '#components/ui/Section.tsx';
import { text } from '#lib/view/text.ts';
import { size } from '#lib/view/workspace/size.ts';
import type { Usage } from '#lib/view/workspace/usage.ts';

const tables = ['contacts', 'companies', 'opportunities', 'interactions', 'tasks'] as const;

/** How many records there are, and how much room they take. */
export function UsageSection({ usage }: { usage: Usage }) {
  const counts = usage.counts.value;
  const bytes = usage.bytes.value;
  return (
    <Section name={text('data_stored')}>
      <div class="card">
        <dl class="figures">
          {tables.map((table) => (
            <div class="figure" key={table}>
              <dt>{text(table === 'tasks' ? 'data_open_tasks' : `table_${table}`)}</dt>
              <dd>{counts ? text('count', counts[table]) : '…'}</dd>
            </div>
          ))}
          {bytes && (
            <div class="figure">
              <dt>{text('data_storage')}</dt>
              <dd title={text('data_storage_of', size(bytes.quota))}>{size(bytes.usage)}</dd>
            </div>
          )}
        </dl>
      </div>
    </Section>
  );
}
