import { attribute, limits, textOf } from './dom.ts';
import { isShown, outside } from './walk.ts';
import { addressIn } from './written-address.ts';

/*
 * `data-test-id` is what Yahoo's own tests go by. Most of these names stood in automation and extensions from 2018 to 2026 and in both
 * of its interfaces, at `/d/` and at `/n/`; classes are hashes of a build, labels are translated.
 */
export const named = (name: string): string => `[data-test-id="${name}"]`;

/** What a sender wrote. Replies quote Yahoo's own elements, names and all. */
export const bodies = `${named('message-view-body')}, ${named('message-view-body-content')}`;
/** A mail being written, in a pane of its own or below a conversation. */
export const composing = named('compose');
export const closed = `${bodies}, ${composing}, [contenteditable="true"]`;

export const views = named('message-view');
export const subjects = named('message-group-subject-text');

/** The button for one's accounts: by its id, or by its label, `… (nora@yahoo.example)` in any language. */
export const accounts = '#ybarAccountMenu, #ybarAccountMenuOpener, button[aria-label*="@"]';
/** Buttons of these have names of senders in their labels. */
const ofMails = [views, named('message-list-item'), named('virtual-list'), '[role="main"]', 'li'];

/** The mails that are open, in page order. One in another is forged, or quoted. */
export const openViews = (document: Document): Element[] =>
  outside(document, `${closed}, ${views}`, views).filter(isShown);

export function subjectOf(document: Document): string | null {
  const shown = outside(document, `${closed}, ${views}`, subjects).filter(isShown);
  const said = new Set(shown.map(textOf));
  const [subject = null] = said;
  return said.size === 1 ? subject : null;
}

/** Null where the label has only a user's name, as the older interface does, or where there are two. */
export function accountOf(document: Document): string | null {
  const outsideMails = `${closed}, ${ofMails.join(', ')}`;
  const said = outside(document, outsideMails, accounts).flatMap((button) => {
    const label = attribute(button, 'aria-label') ?? '';
    const inParentheses = /[(（]([^()（）\s]{3,320})[)）]\s*$/.exec(label.slice(-400))?.[1];
    return addressIn(inParentheses ?? null) ?? [];
  });
  const spellings = new Set(said.map((address) => address.toLowerCase()));
  return spellings.size === 1 ? (said[0] ?? null) : null;
}

/** `/d/folders/1/messages/<mail>`, with anything between the folder and it in searches. */
const mailInPath = /^\/[dn]\/.{1,2000}\/messages\/([\w-]{1,200})(?:\/|$)/;

/** The mail that was clicked. In a conversation that may be any of its mails. */
export const mailInUrl = (url: string): string | null => mailInPath.exec(pathOf(url))?.[1] ?? null;

const folders = { 1: 'inbox', 2: 'sent', 3: 'drafts', 4: 'other', 6: 'other' } as const;

/** Yahoo's own folders have the same numbers in every account; the user's begin higher. */
export function folderInUrl(url: string): 'inbox' | 'sent' | 'drafts' | 'other' | null {
  const number = /^\/[dn]\/folders\/(\d{1,9})(?:\/|$)/.exec(pathOf(url))?.[1] ?? '';
  return Object.hasOwn(folders, number) ? folders[Number(number) as keyof typeof folders] : null;
}

/** The address that opens this mail again. Queries of Yahoo's sign-in may hold a session. */
export function addressOf(url: string): string {
  const page = URL.parse(url);
  if (!page) return '';
  const opened = `${page.origin}${page.pathname}`;
  return opened.length <= limits.line ? opened : page.origin;
}

const pathOf = (url: string): string => URL.parse(url)?.pathname ?? '';
