import { later } from '#components/ui/later.tsx';

import { RowBones } from './LoadingCard.tsx';

const rows = () => (
  <div class="card" aria-busy="true">
    <RowBones />
  </div>
);

/* Pages that a mail does not need: their code comes when they are first shown. */

export const LookUpPage = later(
  () => import('./LookUpPage.tsx').then((one) => one.LookUpPage),
  rows,
);
export const AnyPage = later(() => import('./AnyPage.tsx').then((one) => one.AnyPage), rows);
export const NewContactPage = later(
  () => import('./NewContactPage.tsx').then((one) => one.NewContactPage),
  rows,
);

/** Fetches them all ahead. */
export const loadPages = (): Promise<unknown> =>
  Promise.all([AnyPage, LookUpPage, NewContactPage].map((page) => page.load()));
