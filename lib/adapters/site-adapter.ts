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
  health(document: Document): Health;
  /** Same-origin address of the message's source, where the webmail has one that does not mark the mail as read. */
  sourceUrl?(document: Document, url: string, messageKey: string): string | null;
}
