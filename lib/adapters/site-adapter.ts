import type { ComposeSnapshot, Health, WebmailSnapshot } from '#lib/domain/snapshot.ts';

/** Reads one webmail. It never clicks, waits, fetches, writes, normalises or throws. */
export interface SiteAdapter {
  readonly id: string;
  /** Not yet seen on live accounts, which its users are told. */
  readonly beta?: true;
  /** Whether this URL can only be this webmail. For webmails with a fixed address. */
  matches?(url: string): boolean;
  /** Whether this page is this webmail. For webmails at anybody's address. */
  detect?(document: Document, url: string): boolean;
  read(document: Document, url: string): WebmailSnapshot;
  /** The windows in which a mail is being written, in page order. */
  readCompose(document: Document, url: string): ComposeSnapshot[];
  /** How mails are sent here. Absent: what is sent from this webmail is not followed. */
  readonly sending?: Sending;
  health(document: Document): Health;
  /** Same-origin address of the message's source, where the webmail has one that does not mark the mail as read. */
  sourceUrl?(document: Document, url: string, messageKey: string): string | null;
}

/** What a webmail shows of a mail that is being sent. Read only, like everything here. */
export interface Sending {
  /** Milliseconds for which a mail that was sent can be taken back, at most. */
  readonly undoWindow: number;
  /** Whether the page says so when a mail has gone out. Otherwise that can only be inferred from its window being gone. */
  readonly tells: boolean;
  /** Ctrl-Enter or ⌘-Enter sends. */
  readonly byKey: boolean;
  /** What the user presses there; null for anything that is no part of writing a mail. */
  pressAt(target: Element): Press | null;
  /** The mail written in a window that a press named; null once that window is gone. */
  writtenIn(window: Element, document: Document, url: string): ComposeSnapshot | null;
  outcome(document: Document): SendingOutcome;
}

export interface Press {
  /** `edit` is anything else in the window: if Send was pressed before, that has come to nothing. */
  kind: 'send' | 'discard' | 'undo' | 'edit';
  /** Null for what takes back whichever mail was sent last. */
  window: Element | null;
}

/** Where the page says what became of it: the elements, so that what stood there before Send was pressed can be told apart. */
export interface SendingOutcome {
  confirmed: Element | null;
  refused: Element | null;
}
