import type { Dice } from './dice.ts';

/** One change to one page, which can be taken back. */
export interface Damage {
  what: string;
  /**
   * `loss` takes something away or makes it unreadable: whatever is still read must be right. `change` makes the page say something
   * else, and then that is what is read.
   */
  kind: 'loss' | 'change';
  /** What has been brought to another place, or written: who is named in it may be read there. */
  brings: string;
  undo: () => void;
}

export type Way = (element: Element, other: Element, dice: Dice) => Damage | null;
