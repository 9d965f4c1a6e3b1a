import './style.ts';

import type { ReadonlySignal } from '@preact/signals';

import type { EarlyView } from '#lib/view/early-person.ts';
import type { Trouble } from '#lib/view/sidebar-model.ts';

import { Footer } from './Footer.tsx';
import { TroublePage } from './later-pages.tsx';
import { LoadingCard } from './LoadingCard.tsx';
import { Starting } from './messages.tsx';
import type { TroubleActions } from './Trouble.tsx';

/** While the store opens: whom the mail names. */
export const StartingSidebar = ({ early }: { early: ReadonlySignal<EarlyView | null> }) => (
  <div class="sidebar">
    <main class="page">
      <div class="page-content">
        {early.value ? <LoadingCard {...early.value} /> : <Starting />}
      </div>
    </main>
    <Footer state="starting" />
  </div>
);

/** Where there is no store to show anything of. */
export const TroubledSidebar = (props: { trouble: Trouble; actions: TroubleActions }) => (
  <div class="sidebar">
    <main class="page">
      <div class="page-content">
        <TroublePage trouble={props.trouble} model={props.actions} />
      </div>
    </main>
    <Footer state="off" />
  </div>
);
