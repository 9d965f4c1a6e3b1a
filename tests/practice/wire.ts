/* What the practice mailbox tells its page: everything that the page draws. */

export interface WirePerson {
  name: string;
  email: string;
}

/** An element in a mail's body, as far as a webmail would let it through. */
export interface WireElement {
  tag: string;
  attributes?: Record<string, string>;
  children?: readonly WireBody[];
}
export type WireBody = string | WireElement;

export interface WireMessage {
  /** 16 hexadecimal digits. */
  id: string;
  /** Own mails also have the id that the page gave them: `a:r123`. */
  clientId?: string;
  from: WirePerson;
  to: readonly WirePerson[];
  cc: readonly WirePerson[];
  bcc: readonly WirePerson[];
  /** Epoch ms. */
  at: number;
  /** Lines; an empty string is an empty line. */
  body: readonly WireBody[];
  /** The mail answered to, as quoted below. */
  quote?: string;
  attachments: readonly { name: string; size: string }[];
  expanded?: boolean;
}

export interface WireThread {
  /** Id of its first message. */
  id: string;
  decimal: string;
  token: string;
  folder: 'inbox' | 'sent';
  subject: string;
  unread: boolean;
  messages: readonly WireMessage[];
}

export interface WireMailbox {
  slot: number;
  account: WirePerson;
  accounts: readonly WirePerson[];
  /** Newest first. */
  threads: readonly WireThread[];
  /** Whether a mail opens in place of the list or beside it. */
  layout: 'none' | 'right';
  now: number;
  /** Milliseconds between a new address and the new thread on the screen. */
  delay: number;
}
