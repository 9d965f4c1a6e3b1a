import { Section } from '#components/ui/Section.tsx';
import { text } from '#lib/view/text.ts';
import { size } from '#lib/view/workspace/size.ts';
import type { Usage } from '#lib/view/workspace/usage.ts';

const tables = ['contacts', 'companies', 'opportunities', 'interactions', 'tasks'] as const;

/** How many records there are, and how much room they take. */
export function UsageSection({ usage }: { usage: Usage }) {
  const bytes = usage.bytes.value;
  return (
    <Section name={text('data_stored')}>
      <div class="card">
        <dl class="figures">
          {tables.map((table) => (
            <Count key={table} table={table} count={usage.counts[table].value} />
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

function Count({ table, count }: { table: (typeof tables)[number]; count: number | null }) {
  return (
    <div class="figure">
      <dt>{text(table === 'tasks' ? 'data_open_tasks' : `table_${table}`)}</dt>
      <dd>{count === null ? '…' : text('count', count)}</dd>
    </div>
  );
}
