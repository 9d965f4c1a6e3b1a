import type { Wanted } from '#lib/adapters/page-marks.ts';
import type { PartySnapshot, PeopleSnapshot } from '#lib/domain/snapshot.ts';
import type { Up } from '#lib/messaging/page-link.ts';

import { type LinkEnd, PageLinks } from './links.ts';
import { paced } from './paced.ts';
import { type Changes, watchChanges } from './watch-changes.ts';
import { watchSelection } from './watch-selection.ts';

/** What the script of any page needs from outside the page. */
export interface AnyPageParts {
  window: Window;
  /** False when the extension was updated or disabled, which tells nobody. */
  isOurs(this: void): boolean;
  /** Whether the page may name somebody who can be reached; asked before reading, which costs more. */
  mayReach(this: void): Promise<boolean>;
  /** Whether what has changed may have the page name somebody else. */
  mayRename(this: void, changes: Changes, wanted: Wanted): Promise<boolean>;
  /** Milliseconds that this and reading have kept the page busy so far. */
  spent(this: void): number;
  /** Reads in slices, so that the page is never held up. */
  read(this: void): Promise<PeopleSnapshot | null>;
  /** The same with what only looks like an address or a number. */
  findText(this: void): Promise<PeopleSnapshot | null>;
  /** Told the addresses of each party, where there are any, and of none when they are gone. False: no more need be told. */
  named(this: void, people: string[][]): Promise<boolean>;
}

export interface AnyPage {
  /** A sidebar in the browser's own panel. */
  connect(end: LinkEnd): void;
  /** The site was allowed for good, so the toolbar may count once more. */
  countAgain(): void;
  stop(): void;
}

/** Reads whom a page names while a sidebar shows it, or for the number on the toolbar. It leaves no mark in the page. */
export function startAnyPage(parts: AnyPageParts): AnyPage {
  const { window } = parts;
  const { document, location } = window;
  const said = new Map<string, string>();
  let stopped = false;
  /** The address at which the user asked for a look at the text; what was found stays until he goes elsewhere. */
  let searched: string | null = null;
  let readAt: string | null = null;
  /** To be read whatever has changed. */
  let stale = true;
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
  /** Undefined where nobody can be reached, and no sidebar is there to be told more. */
  const whom = async (): Promise<PeopleSnapshot | null | undefined> => {
    if (asksForPassword(document)) return null;
    if (searched === location.href) return parts.findText();
    return links.any || (await parts.mayReach().catch(yes)) ? parts.read() : undefined;
  };
  const countKnown = async (parties: PartySnapshot[]) => {
    const people = parties.map(addressesOf).filter(({ length }) => length > 0);
    const text = JSON.stringify(people.slice(0, mostPeople));
    if (!counting || text === counted) return;
    counted = text;
    counting = await parts.named(people.slice(0, mostPeople));
  };
  const mayBeNews = (changes: Changes) =>
    changes.all ||
    readAt !== location.href ||
    searched === location.href ||
    parts.mayRename(changes, links.any ? 'everybody' : 'reachable').catch(yes);
  const isWanted = () => counting || links.any;
  const read = async () => {
    const url = location.href;
    const snapshot = await whom();
    if (stopped) return;
    readAt = url;
    if (snapshot !== undefined)
      tellOnce('page', { type: 'snapshot', snapshot: snapshot ?? { kind: 'nothing' } });
    await countKnown(snapshot?.parties ?? []);
  };
  const reading = paced(async () => {
    if (!parts.isOurs()) stop();
    if (stopped || document.visibilityState === 'hidden' || !isWanted()) return;
    const isWhole = stale;
    const changes = watched.take();
    stale = false;
    try {
      if (isWhole || (await mayBeNews(changes))) await read();
    } catch (error) {
      stale = true;
      throw error;
    }
  }, parts.spent);

  links.tell({ type: 'hello', site: null, origin: location.origin, privateWindow: false });
  const watched = watchChanges(window, isWanted, () => {
    // Somewhere else within the page is a page of its own.
    if (readAt === location.href) reading.soon();
    else reading.now();
  });
  reading.now();

  function stop() {
    stopped = true;
    watched.stop();
    unwatchSelection?.();
    reading.stop();
  }
  return {
    connect(end) {
      links.add(end);
      unwatchSelection ??= watchSelection(window, (text) => {
        if (links.any && !asksForPassword(document))
          tellOnce('selection', { type: 'selection', text });
      });
      stale = true;
      reading.now();
    },
    countAgain() {
      if (counting) return;
      counting = true;
      counted = '[]';
      stale = true;
      reading.now();
    },
    stop,
  };
}

/** A page that puts its own things in the place of the browser's is read to find out. */
const yes = () => true;

/** Where somebody signs in, nothing is read. */
const asksForPassword = (document: Document): boolean =>
  document.querySelector('input[type="password"]') !== null;

const mostPeople = 200;
const mostAddresses = 10;
const longest = 320;

const addressesOf = ({ emails, phones }: PartySnapshot): string[] =>
  [...emails, ...phones].filter(({ length }) => length <= longest).slice(0, mostAddresses);
