import type { SiteAdapter } from '#lib/adapters/site-adapter.ts';
import type { PageCommand } from '#lib/messaging/page-commands.ts';
import type { Down, Up } from '#lib/messaging/page-link.ts';
import type { DockState } from '#lib/platform/dock-state.ts';

import { bounded, composing } from './bounded.ts';
import { type Dock, dock, type DockTexts } from './dock.ts';
import { fetchSource } from './fetch-source.ts';
import { type HealthReport, isEmpty, KeepHealth } from './keep-health.ts';
import { portEnd } from './link-ends.ts';
import { type LinkEnd, PageLinks } from './links.ts';
import { isDarkPage } from './page-brightness.ts';
import { watchPage } from './watch-page.ts';
import { type Sight, watchSight } from './watch-sight.ts';

/** What the mail script needs from outside the page. */
export interface MailPageParts {
  window: Window;
  adapter: SiteAdapter;
  privateWindow: boolean;
  /** Address of the sidebar's page, and the origin that it will have. */
  sidebar: { url: string; origin: string };
  texts: DockTexts;
  secret(): Promise<string | null>;
  state: DockState;
  saveState(change: Partial<DockState>): void;
  /** Keeps how well the page could be read, for the user to look up. */
  saveHealth(report: HealthReport): void;
}

export interface MailPage {
  obey(command: PageCommand): void;
  /** A sidebar in the browser's own panel: the docked one makes way. */
  connect(end: LinkEnd): void;
  stateChanged(state: DockState): void;
  stop(): void;
}

const pace = { settle: 120, most: 500 };
/** Narrower windows (pop-outs, half a screen) begin with the tab only. */
const roomy = 720;

/** Reads the open mail whenever a sidebar is there to show it, and docks one. */
export function startMailPage(parts: MailPageParts): MailPage {
  const { window, adapter } = parts;
  const { document, location } = window;
  let { state } = parts;
  // In a private window nothing is kept. In a sandboxed page our frame would be sandboxed, too: without an origin, so that
  // it gets neither the secret nor the store, and stays blank.
  const mayDock = !parts.privateWindow && window.origin !== 'null';
  let docked: Dock | null = null;
  let dockedEnd: LinkEnd | null = null;
  let sight: Sight | null = null;
  let secretAhead: Promise<string | null> | null = null;
  let focusBefore: Element | null = null;
  const said = new Map<string, string>();
  const kept = new KeepHealth(
    () => Date.now(),
    () => adapter.health(document),
    (report) => parts.saveHealth(report),
  );

  const tellOnce = (about: string, message: Up) => {
    const text = JSON.stringify(message);
    if (said.get(about) === text) return;
    said.set(about, text);
    links.tell(message);
  };
  const read = () => {
    if (!links.any || document.visibilityState === 'hidden') return;
    const shown = whatThePageShows(adapter, document, location.href);
    tellOnce('page', shown);
    if (!parts.privateWindow) kept.note(shown);
    if (adapter.sending)
      tellOnce('compose', {
        type: 'compose',
        windows: composing(adapter.readCompose(document, location.href)),
      });
    tellOnce('dark', { type: 'appearance', dark: isDarkPage(window) });
    sight?.look();
  };
  const links = new PageLinks((message, from) => heard(message, from));

  const heard = (message: Down, from: LinkEnd) => {
    switch (message.type) {
      case 'look':
        sight?.look();
        return from.send({ type: 'looked' });
      case 'hide':
        return collapse({ keep: true });
      case 'focusPage':
        return focusPage();
      case 'findText':
        // Whom a mail is from and to is in its header; the rest of a mailbox is not searched.
        return;
      case 'readSource':
        void sourceOf(message.messageKey).then((source) =>
          from.send({ type: 'source', id: message.id, source }),
        );
    }
  };
  const sourceOf = async (key: string) => {
    const url = adapter.sourceUrl?.(document, location.href, key);
    return url ? fetchSource(url, window.fetch.bind(window)) : null;
  };
  const focusPage = () => {
    docked?.element.blur();
    window.focus();
    const back = focusBefore?.isConnected ? focusBefore : document.body;
    (back as HTMLElement).focus({ preventScroll: true });
    focusBefore = null;
  };

  const theDock = (): Dock => {
    if (docked) return docked;
    // So that it is there when the frame has loaded.
    secretAhead = parts.secret();
    const made = dock(window, parts.sidebar.url, parts.texts, {
      loaded: (frame) => void shakeHands(frame),
      resized: (width) => {
        state = { ...state, width };
        parts.saveState({ width });
      },
      shown: () => {
        open();
        theDock().focus();
      },
    });
    sight = watchSight(
      made.element,
      () => made.open && links.any,
      (visible) => tellOnce('seen', { type: 'visibility', visible }),
    );
    return (docked = made);
  };
  const undock = () => {
    sight?.stop();
    docked?.remove();
    sight = docked = null;
  };
  const open = () => {
    parts.saveState({ open: true });
    theDock().show(state.width);
    sight?.look();
  };
  const collapse = ({ keep }: { keep: boolean }) => {
    docked?.collapse();
    focusPage();
    if (keep) parts.saveState({ open: false });
  };
  const shakeHands = async (frame: HTMLIFrameElement) => {
    if (dockedEnd) links.drop(dockedEnd);
    // There was none yet if we have only just been installed.
    const secret = (await secretAhead) ?? (await parts.secret());
    if (!secret) return;
    const { port1, port2 } = new MessageChannel();
    dockedEnd = portEnd(port1);
    links.add(dockedEnd);
    // Whatever the page may have put into the frame instead does not have this origin, so it hears nothing.
    frame.contentWindow?.postMessage({ sidecard: secret }, parts.sidebar.origin, [port2]);
    read();
  };

  links.tell({
    type: 'hello',
    site: adapter.id,
    origin: location.origin,
    privateWindow: parts.privateWindow,
    beta: adapter.beta === true,
    source: adapter.sourceUrl !== undefined,
  });
  const draw = () => {
    if (!mayDock || state.where === 'browser') {
      undock();
    } else if (state.open && window.innerWidth >= roomy) theDock().show(state.width);
    else theDock().collapse();
  };
  draw();
  const stopWatching = watchPage(window, pace, read);

  return {
    obey(command) {
      if (command === 'logMail') links.tell({ type: 'command', command: 'log' });
      if (command === 'toggleSidebar' && docked?.open) return collapse({ keep: true });
      focusBefore ??= document.activeElement;
      if (mayDock && !docked?.open && state.where === 'page') open();
      if (command === 'focusSidebar') docked?.focus();
    },
    connect(end) {
      links.add(end);
      if (docked?.open) collapse({ keep: false });
      read();
    },
    stateChanged(next) {
      const moved = next.where !== state.where;
      state = next;
      if (moved) draw();
    },
    stop() {
      stopWatching();
      undock();
    },
  };
}

/** The adapter's answer; when it finds none of its landmarks, that, so that the user is not left with a blank. */
function whatThePageShows(adapter: SiteAdapter, document: Document, url: string): Up {
  const snapshot = bounded(adapter.read(document, url));
  const mayBeLost =
    snapshot.kind === 'mail' ? snapshot.messages.length === 0 : document.readyState === 'complete';
  if (!mayBeLost) return { type: 'snapshot', snapshot };
  const health = adapter.health(document);
  const lost = snapshot.kind === 'mail' || isEmpty(health);
  return lost ? { type: 'unreadable', site: adapter.id, health } : { type: 'snapshot', snapshot };
}
