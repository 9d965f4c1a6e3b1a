import type { Down, Up } from '#lib/messaging/page-link.ts';

/** What a MessagePort and a tab connection have in common. */
export interface LinkEnd {
  send(message: Up): void;
  listen(heard: (message: Down) => void, ended: () => void): void;
}

type Kept = 'hello' | 'compose' | 'appearance' | 'snapshot' | 'visibility' | 'selection';

/** The page's end of every sidebar that shows it. A sidebar that comes later is told what the others know already. */
export class PageLinks {
  readonly #ends = new Set<LinkEnd>();
  readonly #latest = new Map<Kept, Up>();
  /** A command that was given while the sidebar was still opening. */
  #waiting: Up | null = null;
  readonly #heard: (message: Down, from: LinkEnd) => void;

  constructor(heard: (message: Down, from: LinkEnd) => void) {
    this.#heard = heard;
  }

  get any(): boolean {
    return this.#ends.size > 0;
  }

  add(end: LinkEnd): void {
    this.#ends.add(end);
    end.listen(
      (message) => this.#heard(message, end),
      () => this.#ends.delete(end),
    );
    for (const message of this.#latest.values()) end.send(message);
    if (this.#waiting) end.send(this.#waiting);
    this.#waiting = null;
  }

  drop(end: LinkEnd): void {
    this.#ends.delete(end);
  }

  tell(message: Up): void {
    const kept = keptAs(message);
    if (kept) {
      // Deleted first, so that a late sidebar hears things in the order in which they were last said.
      this.#latest.delete(kept);
      this.#latest.set(kept, message);
    }
    if (message.type === 'command' && !this.any) this.#waiting = message;
    for (const end of this.#ends) end.send(message);
  }
}

/** One that replaces what was said before; commands and answers are said once. */
function keptAs(message: Up): Kept | null {
  switch (message.type) {
    case 'snapshot':
    case 'unreadable':
      return 'snapshot';
    case 'hello':
    case 'compose':
    case 'appearance':
    case 'visibility':
    case 'selection':
      return message.type;
    case 'command':
    case 'source':
    case 'looked':
      return null;
  }
}
