import './style.ts';

import { useLayoutEffect } from 'preact/hooks';

import type { Screen, SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { Footer } from './Footer.tsx';
import { Header } from './Header.tsx';
import { isTyping, type KeyAction, keyAction } from './keys.ts';
import {
  AnyPage,
  LookUpPage,
  NewContactPage,
  OfferSite,
  ReadOnlyBanner,
  Today,
  TroublePage,
  Unreadable,
} from './later-pages.tsx';
import { MailPage } from './MailPage.tsx';
import { Nobody } from './messages.tsx';
import { Notice } from './Notice.tsx';
import { panelId, tabId } from './PeopleStrip.tsx';
import { QuickPlace } from './QuickPlace.tsx';
import { Starting } from './Starting.tsx';

/** The whole page: who is in the open mail, what is known, and one button that logs it. */
export function Sidebar({ model }: { model: SidebarModel }) {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => act(model, event);
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [model]);

  const screen = model.screen.value;
  const people = model.people.value;
  const finding = model.lookUp.isOpen.value;
  const panel =
    (screen.kind === 'mail' || screen.kind === 'compose') && !finding && people.length > 0
      ? { id: panelId, role: 'tabpanel' as const, 'aria-labelledby': tabId(model.selected.value) }
      : {};
  return (
    <div class="sidebar">
      <Header model={model} />
      <main class="page">
        <div class="page-content" {...panel}>
          {model.readOnly.value && screen.kind !== 'trouble' && <ReadOnlyBanner model={model} />}
          {showsQuickLog(screen) && <QuickPlace model={model.quickLog} />}
          {finding ? (
            <LookUpPage model={model.lookUp} readOnly={model.readOnly.value} />
          ) : (
            <Page model={model} screen={screen} />
          )}
        </div>
      </main>
      <Notice model={model} />
      <Footer state={footerState(screen, model.readOnly.value)} beta={model.beta.value} />
    </div>
  );
}

function Page({ model, screen }: { model: SidebarModel; screen: Screen }) {
  switch (screen.kind) {
    case 'starting':
      return <Starting />;
    case 'trouble':
      return <TroublePage trouble={screen.trouble} model={model} />;
    case 'today':
      return (
        <>
          <h1 class="page-title">{text('today_title')}</h1>
          <Today model={model} />
        </>
      );
    case 'mail':
    case 'compose':
    case 'record':
      return <MailPage model={model} />;
    case 'page':
      return <AnyPage model={model} />;
    case 'newContact':
      return <NewContactPage form={screen.form} />;
    case 'nobody':
      return <Nobody model={model} subject={screen.subject} />;
    case 'unreadable':
      return <Unreadable model={model} />;
    case 'offerSite':
      return <OfferSite model={model} origin={screen.origin} />;
  }
}

/** Wherever the store is open. */
const showsQuickLog = ({ kind }: Screen): boolean => kind !== 'starting' && kind !== 'trouble';

function footerState(screen: Screen, readOnly: boolean): 'saved' | 'readOnly' | 'starting' | 'off' {
  if (screen.kind === 'starting') return 'starting';
  if (screen.kind === 'trouble') return screen.trouble.kind === 'newer' ? 'readOnly' : 'off';
  return readOnly ? 'readOnly' : 'saved';
}

/** What a key does with no card on the screen, too. */
const anywhere: ReadonlySet<KeyAction['kind']> = new Set(['escape', 'followUp', 'lookUp']);

function act(model: SidebarModel, event: KeyboardEvent): void {
  const { kind } = model.screen.peek();
  const isMail = kind === 'mail' || kind === 'compose';
  const isFinding = model.lookUp.isOpen.peek();
  const hasCard = !isFinding && (isMail || kind === 'record');
  const action = keyAction(event, {
    typing: isTyping(event.target),
    people: isMail && !isFinding ? model.people.peek().length : 0,
  });
  if (!action || (!hasCard && !anywhere.has(action.kind))) return;
  switch (action.kind) {
    case 'person':
      model.select(action.index);
      document.getElementById(tabId(action.index))?.focus();
      break;
    case 'history':
      model.history.move(action.by);
      break;
    case 'edit':
      if (model.readOnly.peek() || model.card.view.peek().kind !== 'known') return;
      void model.card.beginEdit('contact');
      break;
    case 'followUp':
      if (!beginFollowUp(model)) return;
      break;
    case 'lookUp':
      model.lookUp.open();
      break;
    case 'escape':
      model.escape();
      break;
  }
  event.preventDefault();
}

/** Of the person on the screen; false where there is nobody, and no list of everybody's. */
function beginFollowUp(model: SidebarModel): boolean {
  if (model.readOnly.peek() || model.lookUp.isOpen.peek()) return false;
  const { kind } = model.screen.peek();
  const isToday = kind === 'today' || kind === 'nobody';
  const hasCard = (kind === 'mail' || kind === 'record') && model.card.view.peek().kind === 'known';
  if (!isToday && !hasCard) return false;
  void (isToday ? model.today.followUps : model.followUps).begin();
  return true;
}
