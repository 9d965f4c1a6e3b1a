import { computed, createModel, effect, type ReadonlySignal, untracked } from '@preact/signals';

import { followUpsAround } from '#lib/crm/follow-ups-around.ts';
import type { Store } from '#lib/db/store.ts';
import type { Email } from '#lib/domain/email.ts';
import type { Settings } from '#lib/domain/settings.ts';

import { AskedToday } from './asked-today.ts';
import { Card } from './card.ts';
import type { ChosenForDrafts } from './compose-model.ts';
import { FollowUps } from './follow-ups.ts';
import { handedOver } from './handed-over.ts';
import { healthReport } from './health-report.ts';
import { History } from './history.ts';
import { involvedIn } from './involved.ts';
import { LaterCompose } from './later-compose.ts';
import { laterModel } from './later-model.ts';
import { LogActions } from './log-actions.ts';
import { LogBox } from './log-box.ts';
import { LookUp } from './look-up.ts';
import { mailByHand } from './mail-by-hand.ts';
import { NewContact } from './new-contact.ts';
import { Notice } from './notice.ts';
import { now } from './now.ts';
import { Opened } from './opened.ts';
import { OpenCompose } from './open-compose.ts';
import { OpenMail } from './open-mail.ts';
import { Opportunities } from './opportunities.ts';
import type { PageState } from './page-state.ts';
import { QuickLog } from './quick-log.ts';
import type { Screen, SidebarModel } from './sidebar-model.ts';
import { Today } from './today.ts';
import { UnknownPerson } from './unknown-person.ts';

/** What the sidebar needs from the browser around it. */
export interface SidebarParts {
  store: Store;
  /** For what follows from a page without a click, so that no click has to be in plain sight. */
  sightStore: Store;
  page: PageState;
  settings: ReadonlySignal<Settings>;
  /** Who was known before the store could say so. */
  knownEarly: ReadonlySignal<Email | null>;
  changeSettings(change: Partial<Settings>): Promise<unknown>;
  sentChoices: () => Promise<ChosenForDrafts>;
  /** Of the extension. */
  version: string;
  docked: boolean;
  /** A newer version wrote the database. */
  newer: boolean;
  /** Whether the site of the page is allowed for good; null while that is not known. */
  siteAllowed: ReadonlySignal<boolean | null>;
  openWorkspace(page: string): void;
  /** Changes between the page and the browser's side panel. */
  moveDock(origin: string | null): void;
  allowSite(origin: string): Promise<unknown>;
  reload(): void;
}

/** The whole sidebar over an open store. */
export const SidebarOver = createModel((parts: SidebarParts) => {
  const { store, page, settings } = parts;
  const notice = new Notice(store);
  const written = new OpenCompose(page, settings);
  const open = new OpenMail(store, written.shown, settings);
  const unknown = new UnknownPerson(store, open, settings);
  const opened = new Opened(store, { heard: page.heard, subject: open.subject }, open);
  const askedToday = new AskedToday(open.subject, opened.close);
  const newContact = new NewContact(store, settings, notice, opened.open);
  const lookUp = new LookUp({
    store,
    region: () => settings.peek().region,
    openContact: opened.open,
    openWorkspace: (to) => parts.openWorkspace(to),
    newContact: (typed) => void newContact.begin(typed),
    log: (contactId) => void quickLog.open(contactId),
  });
  const anyPage = laterModel(
    () => page.snapshot.value.kind === 'people',
    async () => {
      const { PagePeopleOf } = await import('./page-people.ts');
      const allowSite = (origin: string) => parts.allowSite(origin);
      return new PagePeopleOf({ ...parts, notice, allowSite });
    },
  );
  const card = new Card(store, opened.shown, open, unknown, settings, notice, parts.knownEarly);
  const actions = new LogActions({ ...parts, open, unknown, notice });
  const log = new LogBox(store, open, settings, actions, parts.newer);
  const compose = new LaterCompose({ ...parts, open, unknown, written, notice });

  const screen = computed<Screen>(() => {
    const hello = page.hello.value;
    if (newContact.form.value) return { kind: 'newContact', form: newContact.form.value };
    if (opened.isOpen.value && !hello?.privateWindow) return { kind: 'record' };
    if (!page.heard.value) return { kind: 'starting' };
    if (hello?.privateWindow) return { kind: 'trouble', trouble: { kind: 'privateWindow' } };
    if (askedToday.isAsked.value) return { kind: 'today' };
    if (page.unreadable.value) return { kind: 'unreadable' };
    if (hello?.site && parts.siteAllowed.value === false)
      return { kind: 'offerSite', origin: hello.origin };
    if (written.compose.value) return { kind: 'compose' };
    if (page.snapshot.value.kind === 'people') return { kind: 'page' };
    const parsed = open.parsed.value;
    if (parsed.status === 'mail')
      return parsed.mail.others.length > 0
        ? { kind: 'mail' }
        : { kind: 'nobody', subject: parsed.mail.subject };
    return parsed.reason === 'noPeople' ? { kind: 'unreadable' } : { kind: 'today' };
  });
  const hasCard = computed(() => ['mail', 'compose', 'record'].includes(screen.value.kind));
  const involved = involvedIn(
    computed(() => (hasCard.value && opened.shown.contact.value) || null),
  );
  const opportunities = new Opportunities(store, involved, notice);
  const followUps = new FollowUps(
    store,
    computed(() => {
      const { value } = involved;
      if (!value) return null;
      const { contactId, companyId } = value;
      const parties = {
        contactIds: [contactId],
        companyIds: companyId === null ? [] : [companyId],
      };
      return { list: contactId, contactId, tasks: () => followUpsAround(store, parties) };
    }),
    notice,
  );
  const history = new History(
    store,
    computed(() => involved.value?.contactId ?? null),
  );
  const today = new Today(
    store,
    // Below a mail with nobody in it, too.
    computed(
      () =>
        screen.value.kind === 'today' ||
        screen.value.kind === 'nobody' ||
        anyPage.value?.isEmpty.value === true,
    ),
    notice,
  );

  effect(() => {
    const { value } = handedOver;
    if (value?.kind !== 'lookUp') return;
    handedOver.value = null;
    untracked(() => lookUp.handOver(value.text));
  });
  const isReading = computed(() => screen.value.kind === 'mail' && !parts.newer);
  /** The first page is whole, or something is in its way. Until then nothing is loaded that nobody waits for. */
  const stands = computed(() => {
    const { kind } = screen.value;
    if (kind !== 'mail') return kind !== 'starting';
    const { value: view } = card.view;
    if (view.kind === 'known' && history.stretch.value === null) return false;
    return view.kind !== 'loading' && log.view.value.kind !== 'loading';
  });
  laterModel(
    () => stands.value && isReading.value,
    async () => {
      const { Sightings } = await import('./sightings.ts');
      return new Sightings({ store: parts.sightStore, page, open, isReading });
    },
  );
  laterModel(
    () => stands.value,
    async () => {
      const { NoticeSent } = await import('./notice-sent.ts');
      return new NoticeSent(store, notice);
    },
  );
  const about = computed(() => involved.value?.contactId ?? '');
  const quickLog = new QuickLog({ store, notice, settings, about });

  let answered = page.logRequests.peek();
  effect(() => {
    // The key may come before the mail is on the screen; it is obeyed once, as soon as the button could be.
    const wanted = page.logRequests.value;
    const { kind } = log.view.value;
    if (wanted === answered || kind === 'loading' || screen.value.kind === 'starting') return;
    answered = wanted;
    if (screen.value.kind === 'mail' && !log.busy.peek()) void log.log();
  });

  const model: SidebarModel = {
    screen,
    readOnly: computed(() => parts.newer),
    docked: computed(() => parts.docked),
    beta: computed(() => page.hello.value?.beta === true),
    lookUp,
    anyPage,
    openRecord: opened.open,
    back: opened.back,
    backTo: computed(() => (open.mail.value ? 'mail' : 'page')),
    people: open.people,
    selected: open.selected,
    select: open.select,
    card,
    log,
    compose,
    opportunities,
    followUps,
    history,
    today,
    quickLog,
    logByHand() {
      void quickLog.begin(mailByHand(page.selection.peek(), page.snapshot.peek()));
    },
    notice: notice.view,
    dismissNotice: notice.dismiss,
    healthReport: computed(() => {
      const { site, health } = page.unreadable.value ?? {
        site: page.hello.value?.site ?? '',
        health: {},
      };
      return healthReport({ site, version: parts.version, lost: true, at: now.value, health });
    }),
    escape() {
      if (log.menuOpen.value) log.menuOpen.value = false;
      else if (card.picker.value) card.picker.value.close();
      else if (card.edit.value) card.edit.value.cancel();
      else if (lookUp.isOpen.value) lookUp.escape();
      else if (newContact.form.value) newContact.form.value.cancel();
      else if (quickLog.form.value) quickLog.form.value.close();
      else if (opened.isOpen.value) opened.back();
      else if (askedToday.isAsked.value) askedToday.leave();
      else page.send({ type: 'focusPage' });
    },
    hide: () => page.send({ type: 'hide' }),
    openWorkspace: (to = 'contacts') => parts.openWorkspace(to),
    openSidePanel: () => parts.moveDock(page.hello.peek()?.origin ?? null),
    async allowSite() {
      const hello = page.hello.peek();
      if (hello) await parts.allowSite(hello.origin);
    },
    reload: () => parts.reload(),
  };
  return { ...model, stands };
});
