import type { Up } from '#lib/messaging/page-link.ts';
import type { Health } from '#lib/domain/snapshot.ts';

export interface HealthReport {
  /** Whether the mail could be read, or the page was ours and nothing in it was where it used to be. */
  read: 'well' | 'lost';
  /** Epoch milliseconds. */
  at: number;
  health: Health;
}

/** Counting looks through the whole page; its outcome changes with versions of the webmail, not with mails. */
const pause = 10 * 60_000;

/** Says how reading goes, when that turns and now and then. */
export class KeepHealth {
  #last: Pick<HealthReport, 'read' | 'at'> | null = null;
  readonly #now: () => number;
  readonly #count: () => Health;
  readonly #save: (report: HealthReport) => void;

  constructor(now: () => number, count: () => Health, save: (report: HealthReport) => void) {
    this.#now = now;
    this.#count = count;
    this.#save = save;
  }

  /** A page in which no mail is open says nothing either way. */
  note(shown: Up): void {
    const read = howRead(shown);
    const at = this.#now();
    if (read === null || (this.#last?.read === read && at - this.#last.at < pause)) return;
    this.#last = { read, at };
    this.#save({ read, at, health: shown.type === 'unreadable' ? shown.health : this.#count() });
  }
}

function howRead(shown: Up): HealthReport['read'] | null {
  if (shown.type === 'unreadable') return 'lost';
  return shown.type === 'snapshot' && shown.snapshot.kind === 'mail' ? 'well' : null;
}

/** Whether none of the marks was found in any way. */
export const isEmpty = (health: Health): boolean =>
  Object.values(health)
    .flat()
    .every((hits) => hits === 0);
