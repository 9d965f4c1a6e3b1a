import type { ComponentChildren } from 'preact';

import { text } from '#lib/view/text.ts';
import type { Pages } from '#lib/view/workspace/pages.ts';
import { deletedRecords, newRecord } from '#lib/view/workspace/record-page.ts';

import { Deleted } from './Deleted.tsx';
import { Gone } from './Gone.tsx';
import { NewRecord } from './NewRecord.tsx';
import { RecordsPage } from './RecordsPage.tsx';

export interface TablePageProps {
  pages: Pages;
  id: string | null;
  goTo: (hash: string) => void;
}

/** Everything about contacts or companies that is the same for both: list, new one, deleted ones, one that is gone. */
export function TablePage({
  table,
  pages,
  id,
  goTo,
  children,
}: TablePageProps & {
  table: 'contacts' | 'companies';
  /** The open record. */
  children: ComponentChildren;
}) {
  const { list, page, deleted } = pages[table];
  const view = page.view.value;
  const readOnly = pages.readOnly.value;
  return (
    <RecordsPage
      page={table}
      id={id}
      list={list}
      sample={pages.sample}
      readOnly={readOnly}
      goTo={goTo}
    >
      {id !== null && view.kind === 'gone' && (
        <Gone name={view.name} restore={readOnly ? null : () => void page.restore()} />
      )}
      {id !== null && children}
      {id === newRecord && (
        <NewRecord form={page.draft.value} title={text(`workspace_new_${table}`)} />
      )}
      {id === deletedRecords && <Deleted model={deleted} readOnly={readOnly} />}
    </RecordsPage>
  );
}
