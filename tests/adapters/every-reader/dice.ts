/** Numbers that are always the same for the same seed: mulberry32, which is small and even enough for choosing. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 to `sides` - 1. */
  throw(sides: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * sides);
  }

  one<T>(from: readonly T[]): T {
    const chosen = from[this.throw(from.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }
}
