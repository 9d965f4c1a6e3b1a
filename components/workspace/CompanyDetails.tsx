import { EditFields } from '#components/sidebar/EditCard.tsx';
import { History } from '#components/sidebar/History.tsx';
import { Opportunities } from '#components/sidebar/Opportunities.tsx';
import { Avatar } from '#components/ui/Avatar.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Section } from '#components/ui/Section.tsx';
import { text } from '#lib/view/text.ts';
import type { CompanyPage, CompanyView } from '#lib/view/workspace/company-page.ts';
import { hashOf } from '#lib/view/workspace/route.ts';

import { PageHeading } from './PageHeading.tsx';
import { Reach } from './Reach.tsx';
import { Row } from './RecordList.tsx';

/** All that is known of a company. */
export function CompanyDetails({
  company,
  page,
  readOnly,
}: {
  company: CompanyView;
  page: CompanyPage;
  readOnly: boolean;
}) {
  const form = page.form.value;
  return (
    <>
      {form ? (
        <EditFields form={form} title={company.name} purpose={text('edit_company', company.name)} />
      ) : (
        <Card company={company} page={page} readOnly={readOnly} />
      )}
      <People company={company} page={page} />
      <Opportunities model={page.opportunities} readOnly={readOnly} />
      <History model={page.history} />
    </>
  );
}

function Card({
  company,
  page,
  readOnly,
}: {
  company: CompanyView;
  page: CompanyPage;
  readOnly: boolean;
}) {
  const { name, domains, phones, website, note } = company;
  const links = website === null ? [] : [{ value: website, shown: shownWebsite(website) }];
  return (
    <div class="card person-card">
      <div class="who">
        <Avatar initials={company.initials} hue={company.hue} size="large" />
        <div class="who-text">
          <PageHeading look="who-name">{name}</PageHeading>
          <p class="who-sub">
            {[company.industry, company.sample && text('sample')].filter(Boolean).join(' · ')}
          </p>
        </div>
        {!readOnly && (
          <>
            <IconButton
              icon="edit"
              name={text('edit_company', name)}
              press={() => page.beginEdit()}
            />
            <IconButton
              icon="trash"
              name={text('workspace_delete', name)}
              press={() => void page.remove()}
            />
          </>
        )}
      </div>
      <Reach reach={{ emails: [], phones, links, note, domains }} />
    </div>
  );
}

function People({ company, page }: { company: CompanyView; page: CompanyPage }) {
  const people = page.people.value;
  if (!people) return null;
  return (
    <Section
      name={text('section_people_at', company.name)}
      detail={people.length > 0 && text('count', people.length)}
    >
      <div class="card people-card">
        {people.length === 0 && <p class="empty">{text('workspace_people_none')}</p>}
        <ul>
          {people.map((row) => (
            <li key={row.id}>
              <a class="record" href={hashOf('contacts', row.id)}>
                <Row row={row} />
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

const shownWebsite = (url: string): string =>
  url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');
