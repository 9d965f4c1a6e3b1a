import type { PartySnapshot, PeopleSnapshot } from '#lib/domain/snapshot.ts';
import type { Up } from '#lib/messaging/page-link.ts';

import { type LinkEnd, PageLinks } from './links.ts';
import { paced } from './paced.ts';
import { watchPage } from './watch-page.ts';
import { watchSelection } from './watch-selection.ts';

/** What the script of any page needs from outside the page. */
export interface AnyPageParts {
  window: Window;
  /** Reads in slices, so that the page is never held up. */
  read(this: void): Promise<PeopleSnapshot | null>;
  /** The same with what only looks like an address or a number. */
  findText(this: void): Promise<PeopleSnapshot | null>;
  /** Told the addresses of each party, where there are any, and of none when they are gone. False: no more need be told. */
  named(this: void, people: string[][]): Promise<boolean>;
  /** Told the address until it is that of what may be a webmail with a reader of its own, which is then asked for: true. */
  webmail(this: void, url: string): boolean;
}

export interface AnyPage {
  /** A sidebar in the browser's own panel. */
  connect(end: LinkEnd): void;
  stop(): void;
}

/** Slower than in a webmail: whom a page names seldom changes. */
const pace = { settle: 400, most: 3_000 };

/** Reads whom a page names while a sidebar shows it, or for the number on the toolbar. It leaves no mark in the page. */
export function startAnyPage(parts: AnyPageParts): AnyPage {
  const { window } = parts;
  const { document, location } = window;
  const said = new Map<string, string>();
  let stopped = false;
  /** The address at which the user asked for a look at the text; what was found stays until he goes elsewhere. */
  let searched: string | null = null;
  let readAt: string | null = null;
  let hinted = false;
  let counting = true;
  /** What the toolbar was told last. At first nobody: a page that names no one tells nothing. */
  let counted = '[]';
  let unwatchSelection: (() => void) | null = null;

  const tellOnce = (about: string, message: Up) => {
    const text = JSON.stringify(message);
    if (stopped || said.get(about) === text) return;
    said.set(about, text);
    links.tell(message);
  };
  const links = new PageLinks((message) => {
    if (message.type !== 'findText') return;
    searched = location.href;
    reading.now();
  });
  const whom = async (): Promise<PeopleSnapshot | null> => {
    if (asksForPassword(document)) return null;
    return searched === location.href ? parts.findText() : parts.read();
  };
  const countKnown = async (parties: PartySnapshot[]) => {
    const people = parties.map(addressesOf).filter(({ length }) => length > 0);
    const text = JSON.stringify(people.slice(0, mostPeople));
    if (!counting || text === counted) return;
    counted = text;
    counting = await parts.named(people.slice(0, mostPeople));
  };
  const reading = paced(async () => {
    if (stopped || document.visibilityState === 'hidden' || !(counting || links.any)) return;
    hinted ||= parts.webmail(location.href);
    readAt = location.href;
    const snapshot = await whom();
    if (stopped) return;
    tellOnce('page', { type: 'snapshot', snapshot: snapshot ?? { kind: 'nothing' } });
    await countKnown(snapshot?.parties ?? []);
  });

  links.tell({ type: 'hello', site: null, origin: location.origin, privateWindow: false });
  const unwatch = watchPage(window, pace, () => {
    // Somewhere else within the page is a page of its own.
    if (readAt === location.href) reading.soon();
    else reading.now();
  });

  return {
    connect(end) {
      links.add(end);
      unwatchSelection ??= watchSelection(window, (text) => {
        if (links.any && !asksForPassword(document))
          tellOnce('selection', { type: 'selection', text });
      });
      reading.now();
    },
    stop() {
      stopped = true;
      unwatch();
      unwatchSelection?.();
      reading.stop();
    },
  };
}

/** Where somebody signs in, nothing is read. */
const asksForPassword = (document: Document): boolean =>
  document.querySelector('input[type="password"]') !== null;

const mostPeople = 200;
const mostAddresses = 10;
const longest = 320;

const addressesOf = ({ emails, phones }: PartySnapshot): string[] =>
  [...emails, ...phones].filter(({ length }) => length <= longest).slice(0, mostAddresses);
