import './style.ts';

import type { ReadonlySignal } from '@preact/signals';

import type { EarlyView } from '#lib/view/early-person.ts';

import { Footer } from './Footer.tsx';
import { LoadingCard } from './LoadingCard.tsx';
import { Starting } from './Starting.tsx';

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
