import './style.ts';

import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

import { Notice } from '#components/sidebar/Notice.tsx';
import type { PageName } from '#lib/view/workspace/route.ts';
import type { Workspace as Model } from '#lib/view/workspace/workspace.ts';
import { text } from '#lib/view/text.ts';

import { arrival } from './arrival.ts';
import { CompaniesPage } from './CompaniesPage.tsx';
import { ContactsPage } from './ContactsPage.tsx';
import { DataPage } from './DataPage.tsx';
import { Navigation } from './Navigation.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { TodayPage } from './TodayPage.tsx';
import { NewerBanner, Opening, StoreTrouble } from './trouble.tsx';
import { WelcomePage } from './WelcomePage.tsx';

/** The full tab: lists, what was done, settings. */
export function Workspace({ model }: { model: Model }) {
  const { page, id } = model.route.value;
  const mainRef = useRef<HTMLElement>(null);
  const state = model.state.value;
  useArrival(`${page}/${id}`);
  useSearchKey();
  useLayoutEffect(() => {
    if (mainRef.current) mainRef.current.scrollTop = 0;
  }, [page, id]);
  useEffect(() => {
    document.title = text('workspace_title', text(`workspace_page_${page}`));
  });

  const notice = state.kind === 'open' ? state.pages.notice : null;
  return (
    <div class="workspace" data-page={page}>
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          mainRef.current?.focus();
        }}
      >
        {text('workspace_skip')}
      </a>
      {page !== 'welcome' && <Navigation current={page} />}
      <main class="workspace-main" id="content" tabIndex={-1} ref={mainRef}>
        {state.kind === 'open' && state.newer && <NewerBanner model={model} />}
        <Page page={page} model={model} />
      </main>
      {notice && <Notice model={{ notice: notice.view, dismissNotice: () => notice.dismiss() }} />}
    </div>
  );
}

function Page({ page, model }: { page: PageName; model: Model }): ComponentChildren {
  const state = model.state.value;
  // Settings live beside the database, so they work without it.
  if (page === 'settings') return <SettingsPage model={model} />;
  if (state.kind === 'opening') return <Opening />;
  if (state.kind !== 'open') return <StoreTrouble state={state} model={model} />;
  const { pages } = state;
  switch (page) {
    case 'today':
      return <TodayPage pages={pages} />;
    case 'contacts':
      return <ContactsPage pages={pages} id={model.route.value.id} goTo={model.goTo} />;
    case 'companies':
      return <CompaniesPage pages={pages} id={model.route.value.id} goTo={model.goTo} />;
    case 'data':
      return <DataPage pages={pages} />;
    case 'welcome':
      return <WelcomePage model={model} pages={pages} />;
  }
}

/** Lets the heading of a page take the focus when the user has gone there, but not when the tab opens. */
function useArrival(place: string): void {
  const lastRef = useRef(place);
  useEffect(() => {
    if (lastRef.current === place) return;
    lastRef.current = place;
    arrival.value = true;
  }, [place]);
}

/** `/` goes to the search box of the page, as in the sidebar. */
function useSearchKey(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      const box = document.querySelector<HTMLElement>('[type="search"]');
      if (!box) return;
      event.preventDefault();
      box.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
