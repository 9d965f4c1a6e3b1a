import { EditFields } from '#components/sidebar/EditCard.tsx';
import { Facts } from '#components/sidebar/Facts.tsx';
import { FollowUps } from '#components/sidebar/FollowUps.tsx';
import { History } from '#components/sidebar/History.tsx';
import { Opportunities } from '#components/sidebar/Opportunities.tsx';
import { Standing } from '#components/sidebar/Standing.tsx';
import { Avatar } from '#components/ui/Avatar.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { ContactView } from '#lib/view/card-model.ts';
import { text } from '#lib/view/text.ts';
import type { ContactPage } from '#lib/view/workspace/contact-page.ts';
import { hashOf } from '#lib/view/workspace/route.ts';

import { PageHeading } from './PageHeading.tsx';
import { Reach } from './Reach.tsx';

/** All that is known of a contact. */
export function ContactDetails({
  contact,
  page,
  readOnly,
}: {
  contact: ContactView;
  page: ContactPage;
  readOnly: boolean;
}) {
  const form = page.form.value;
  return (
    <>
      {form ? (
        <EditFields
          form={form}
          title={form.of === 'contact' ? contact.name : (contact.company ?? '')}
          purpose={
            form.of === 'contact'
              ? text('edit_contact', contact.name)
              : text('edit_company', contact.company ?? '')
          }
        />
      ) : (
        <Card contact={contact} page={page} readOnly={readOnly} />
      )}
      <Opportunities model={page.opportunities} readOnly={readOnly} />
      <FollowUps model={page.followUps} readOnly={readOnly} />
      <History model={page.history} />
    </>
  );
}

function Card({
  contact,
  page,
  readOnly,
}: {
  contact: ContactView;
  page: ContactPage;
  readOnly: boolean;
}) {
  const { emails, phones, links, note } = contact;
  return (
    <div class="card person-card">
      <div class="who">
        <Avatar initials={contact.initials} hue={contact.hue} size="large" />
        <div class="who-text">
          <PageHeading look="who-name">{contact.name}</PageHeading>
          <p class="who-sub" dir="auto">
            {contact.title}
            {contact.title && contact.company && ' · '}
            {contact.company && contact.companyId && (
              <a href={hashOf('companies', contact.companyId)}>{contact.company}</a>
            )}
          </p>
        </div>
        {!readOnly && (
          <>
            <IconButton
              icon="edit"
              name={text('edit_contact', contact.name)}
              press={() => page.beginEdit('contact')}
            />
            <IconButton
              icon="trash"
              name={text('workspace_delete', contact.name)}
              press={() => void page.remove()}
            />
          </>
        )}
      </div>
      <Standing contact={contact} />
      <Facts contact={{ ...contact, emails: [], phones: [], links: [], note: null }} />
      <Reach reach={{ emails, phones, links, note }} />
    </div>
  );
}
