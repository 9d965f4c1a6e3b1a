import './style.ts';

import type { ReadonlySignal } from '@preact/signals';

import { IconButton } from '#components/ui/IconButton.tsx';
import type { EarlyView } from '#lib/view/early-person.ts';
import { text } from '#lib/view/text.ts';

import { Footer } from './Footer.tsx';
import { LoadingCard } from './LoadingCard.tsx';
import { PeopleStrip } from './PeopleStrip.tsx';
import { Starting } from './Starting.tsx';

/** While the store opens: whom the mail names. What follows takes its place without moving anything. */
export function StartingSidebar({
  early,
  docked,
}: {
  early: ReadonlySignal<EarlyView | null>;
  docked: boolean;
}) {
  const { value: view } = early;
  return (
    <div class="sidebar">
      {/* Nothing in it works before the store is open. */}
      <header class="header" inert>
        {view ? (
          <PeopleStrip people={view.people} selected={0} select={nothing} />
        ) : (
          <span class="brand">{text('toolbar_title')}</span>
        )}
        <IconButton icon="find" name={text('look_up')} press={nothing} />
        <IconButton icon="more" name={text('more')} press={nothing} />
        {docked && <IconButton icon="hide" name={text('hide')} press={nothing} />}
      </header>
      <main class="page">
        <div class="page-content">{view ? <LoadingCard {...view} /> : <Starting />}</div>
      </main>
      <Footer state="starting" />
    </div>
  );
}

const nothing = () => undefined;
