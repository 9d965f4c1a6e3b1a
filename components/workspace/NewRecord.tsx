import { EditFields } from '#components/sidebar/EditCard.tsx';
import type { EditForm } from '#lib/view/card-model.ts';

/** The form of somebody who is not there yet. */
export const NewRecord = ({ form, title }: { form: EditForm | null; title: string }) =>
  form && <EditFields form={form} title={title} purpose={title} />;
