import type { AddressSnapshot } from './snapshot.ts';

/**
 * The headers of a mail as its source has them: complete where the page abbreviates. Decoded, but not yet checked: they
 * were written by whoever sent the mail.
 */
export interface SourceHeaders {
  /** Without angle brackets; the first one where a mail carries several. */
  messageId: string | null;
  inReplyTo: string | null;
  /** Oldest first, without angle brackets. */
  references: string[];
  /** Epoch milliseconds. */
  date: number | null;
  from: AddressSnapshot[];
  to: AddressSnapshot[];
  cc: AddressSnapshot[];
  bcc: AddressSnapshot[];
  replyTo: AddressSnapshot[];
  subject: string | null;
}
