import type { EditForm } from '#lib/view/card-model.ts';
import { text } from '#lib/view/text.ts';

import { EditFields } from './EditCard.tsx';

/** Somebody who was not found is made a contact. */
export const NewContactPage = ({ form }: { form: EditForm }) => (
  <EditFields
    form={form}
    title={text('workspace_new_contacts')}
    purpose={text('workspace_new_contacts')}
  />
);
