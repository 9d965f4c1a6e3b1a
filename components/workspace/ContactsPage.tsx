import { ContactDetails } from './ContactDetails.tsx';
import { TablePage, type TablePageProps } from './TablePage.tsx';

export function ContactsPage(props: TablePageProps) {
  const { page } = props.pages.contacts;
  const view = page.view.value;
  return (
    <TablePage table="contacts" {...props}>
      {view.kind === 'here' && (
        <ContactDetails contact={view.value} page={page} readOnly={props.pages.readOnly.value} />
      )}
    </TablePage>
  );
}
