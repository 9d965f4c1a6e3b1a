import { attribute, limits, line, textOf } from './dom.ts';
import { isShown, outside } from './walk.ts';

/*
 * Names of Fastmail's own views (`v-…`) and of their states (`is-…`), which its scripts go by. The same ones stand in scripts and
 * themes by others from 2015 to 2026, through a redesign; no id in the page outlives it, and labels are translated.
 */

/** What a sender wrote. */
export const bodies = '.v-Message-body';
/** A mail being written, over the page or below a conversation. */
export const composing = '.v-Compose';
export const closed = `${bodies}, ${composing}, [contenteditable="true"]`;

export const threads = '.v-Thread';
export const titles = '.v-Thread-title h1';
export const cards = '.v-MessageCard';

/** The one conversation that is shown. */
export function openThread(document: Document): Element | null {
  const [thread, another] = outside(document, closed, threads).filter(
    (each) => isShown(each) && outside(each, closed, cards).length > 0,
  );
  return thread && !another ? thread : null;
}

export function subjectOf(thread: Element): string | null {
  const [title, another] = outside(thread, closed, titles);
  return title && !another ? textOf(title) : null;
}

/** `/mail/<folder>/<conversation>.<mail>`; the mail is the one that was clicked, which is any of the conversation. */
const inPath = /^\/mail\/([^/]{1,400})\/([\w-]{1,100})(?:\.[\w-]{1,100})?\/?$/;
/** Views that are no folders. What follows them names no conversation. */
const noFolder = new Set(['email', 'compose']);

/** The conversation that the address names: Fastmail's number of it, which lasts as long as the conversation. */
export function threadInUrl(url: string): string | null {
  const [, folder, thread] = inPath.exec(pathOf(url)) ?? [];
  return folder === undefined || noFolder.has(folder) ? null : (thread ?? null);
}

const folders = { Inbox: 'inbox', Sent: 'sent', Drafts: 'drafts' } as const;

/** Folders are named as their user names them. These three are called so until he does. */
export function folderInUrl(url: string): 'inbox' | 'sent' | 'drafts' | null {
  const [, app, name = ''] = pathOf(url).split('/');
  return app === 'mail' && Object.hasOwn(folders, name)
    ? folders[name as keyof typeof folders]
    : null;
}

/** The address that opens this conversation again. `u` says in which of the user's accounts; all else may be a token. */
export function addressOf(url: string): string {
  const page = URL.parse(url);
  if (!page) return '';
  const account = page.searchParams.get('u');
  const query = account !== null && /^[\w-]{1,40}$/.test(account) ? `?u=${account}` : '';
  const opened = `${page.origin}${page.pathname}${query}`;
  return opened.length <= limits.line ? opened : page.origin;
}

const pathOf = (url: string): string => URL.parse(url)?.pathname ?? '';

/** A tooltip has the whole of what is drawn short. */
export const tooltipOrText = (element: Element): string | null =>
  line(attribute(element, 'title')) ?? textOf(element);
