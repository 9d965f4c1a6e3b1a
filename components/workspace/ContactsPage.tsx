import type { Pages } from '#lib/view/workspace/pages.ts';
import { deletedRecords, newRecord } from '#lib/view/workspace/record-page.ts';
import { text } from '#lib/view/text.ts';

import { ContactDetails } from './ContactDetails.tsx';
import { Deleted } from './Deleted.tsx';
import { Gone } from './Gone.tsx';
import { NewRecord } from './NewRecord.tsx';
import { RecordsPage } from './RecordsPage.tsx';

export function ContactsPage({
  pages,
  id,
  goTo,
}: {
  pages: Pages;
  id: string | null;
  goTo: (hash: string) => void;
}) {
  const { list, page, deleted } = pages.contacts;
  return (
    <RecordsPage
      page="contacts"
      id={id}
      list={list}
      sample={pages.sample}
      readOnly={pages.readOnly.value}
      goTo={goTo}
    >
      <Open pages={pages} id={id} />
      {id === newRecord && (
        <NewRecord form={page.draft.value} title={text('workspace_new_contacts')} />
      )}
      {id === deletedRecords && <Deleted model={deleted} readOnly={pages.readOnly.value} />}
    </RecordsPage>
  );
}

function Open({ pages, id }: { pages: Pages; id: string | null }) {
  const { page } = pages.contacts;
  const view = page.view.value;
  const readOnly = pages.readOnly.value;
  if (id === null || view.kind === 'none' || view.kind === 'loading') return null;
  if (view.kind === 'gone')
    return <Gone name={view.name} restore={readOnly ? null : () => void page.restore()} />;
  return <ContactDetails contact={view.value} page={page} readOnly={readOnly} />;
}
