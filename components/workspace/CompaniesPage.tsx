import { CompanyDetails } from './CompanyDetails.tsx';
import { TablePage, type TablePageProps } from './TablePage.tsx';

export function CompaniesPage(props: TablePageProps) {
  const { page } = props.pages.companies;
  const view = page.view.value;
  return (
    <TablePage table="companies" {...props}>
      {view.kind === 'here' && (
        <CompanyDetails company={view.value} page={page} readOnly={props.pages.readOnly.value} />
      )}
    </TablePage>
  );
}
