import { customerConversations } from './conversations-customers.ts';
import { nightShift } from './conversations-hard.ts';
import { strangerConversations } from './conversations-strangers.ts';
import { secondAccountConversations } from './conversations-second-account.ts';
import { mailboxPage, pageScript, type Answer } from './gmail-page.ts';
import { nora, noraAlone, threadFrom, type Conversation } from './letters.ts';
import type { WireMailbox, WireThread } from './wire.ts';

export const practiceOrigin = 'https://mail.google.com';

export interface PracticeOptions {
  now?: number;
  layout?: WireMailbox['layout'];
  /** Milliseconds between a new address and the new thread on the screen. */
  delay?: number;
}

/** A small webmail with two accounts, all of it invented, that answers at a real webmail's address. */
export class PracticeMailbox {
  readonly #now: number;
  readonly #layout: WireMailbox['layout'];
  readonly #delay: number;
  readonly #accounts = [nora, noraAlone];
  readonly #threadsBySlot: Map<string, WireThread>[] = [new Map(), new Map()];
  #count = 0;

  constructor({ now = Date.now(), layout = 'none', delay = 120 }: PracticeOptions = {}) {
    this.#now = now;
    this.#layout = layout;
    this.#delay = delay;
    for (const conversation of [...customerConversations, ...strangerConversations, nightShift])
      this.add(conversation);
    for (const conversation of secondAccountConversations) this.add(conversation, 1);
  }

  /** Puts a thread into an account; the page shows it when it is loaded again. */
  add(conversation: Conversation, slot = 0): WireThread {
    const thread = threadFrom(conversation, this.#now, (this.#count += 1));
    this.#threadsBySlot[slot]?.set(conversation.key, thread);
    return thread;
  }

  thread(key: string, slot = 0): WireThread {
    const thread = this.#threadsBySlot[slot]?.get(key);
    if (!thread) throw new Error(`Account ${slot} has no conversation ${key}.`);
    return thread;
  }

  /** Address of an account, or of a thread in it. */
  url(key?: string, slot = 0): string {
    const account = `${practiceOrigin}/mail/u/${slot}/`;
    if (key === undefined) return `${account}#inbox`;
    return `${account}${this.hash(key, slot)}`;
  }

  /** `#inbox/FMfcg…`: what navigation within the page changes. */
  hash(key: string, slot = 0): string {
    const { folder, token } = this.thread(key, slot);
    return `#${folder}/${token}`;
  }

  /** What the webmail says to a request for one of its addresses. */
  answer(address: string): Answer {
    const { pathname } = new URL(address);
    const script = pageScript(pathname);
    if (script) return script;
    const [, slot] = /^\/mail\/u\/([01])\/$/.exec(pathname) ?? [];
    if (slot === undefined)
      return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' };
    return mailboxPage(this.#mailbox(Number(slot)));
  }

  #mailbox(slot: number): WireMailbox {
    const newest = ({ messages }: WireThread) => messages.at(-1)?.at ?? 0;
    const threads = [...(this.#threadsBySlot[slot]?.values() ?? [])];
    return {
      slot,
      account: this.#accounts[slot] ?? nora,
      accounts: this.#accounts,
      threads: threads.sort((one, other) => newest(other) - newest(one)),
      layout: this.#layout,
      now: this.#now,
      delay: this.#delay,
    };
  }
}
