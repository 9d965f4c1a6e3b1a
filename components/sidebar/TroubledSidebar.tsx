import type { Trouble } from '#lib/view/sidebar-model.ts';

import { Footer } from './Footer.tsx';
import { TroublePage } from './later-pages.tsx';
import type { TroubleActions } from './Trouble.tsx';

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
