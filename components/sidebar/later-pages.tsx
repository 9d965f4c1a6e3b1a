import { later } from '#components/ui/later.tsx';

import { LoadingCard, RowBones } from './LoadingCard.tsx';

const rows = () => (
  <div class="card" aria-busy="true">
    <RowBones />
  </div>
);

/* Cards of those who are no contacts. */

export const UnknownCard = later(
  () => import('./UnknownCard.tsx').then((one) => one.UnknownCard),
  ({ view: { name, email } }) => <LoadingCard name={name} email={email} />,
);
export const NamelessCard = later(
  () => import('./NamelessCard.tsx').then((one) => one.NamelessCard),
  ({ view: { name } }) => <LoadingCard name={name} email={null} />,
);

/* Comes below the card once that stands. */

export const Colleagues = later(() => import('./Colleagues.tsx').then((one) => one.Colleagues));

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

/* So do the boxes of a mail that is being written, and what is said instead of a card. */

export const ComposeBox = later(
  () => import('./ComposeBox.tsx').then((one) => one.ComposeBox),
  () => <div class="bone bone-button" />,
);
export const ComposeStranger = later(
  () => import('./ComposeStranger.tsx').then((one) => one.ComposeStranger),
  rows,
);
export const TroublePage = later(
  () => import('./Trouble.tsx').then((one) => one.TroublePage),
  rows,
);
export const Today = later(() => import('./Today.tsx').then((one) => one.Today), rows);
export const ReadOnlyBanner = later(() =>
  import('./Trouble.tsx').then((one) => one.ReadOnlyBanner),
);
export const OfferSite = later(() => import('./OfferSite.tsx').then((one) => one.OfferSite), rows);
export const Unreadable = later(
  () => import('./Unreadable.tsx').then((one) => one.Unreadable),
  rows,
);
