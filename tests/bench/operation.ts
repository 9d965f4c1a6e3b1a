import type { ExtensionBrowser } from '../e2e/extension.ts';
import type { Spread } from './spread.ts';
import type { SizeName } from './world.ts';

export type Unit = 'ms' | 'µs' | 'kB' | 'MB' | 'nodes' | 'frames/s' | '×';

/** One line of the table. */
export interface Measured {
  /** Number of the row in docs/speed.md. */
  row: number;
  what: string;
  unit: Unit;
  ours: Spread | number;
  /** The least code that does the same work, in the same run; none where there is only a limit. */
  floor?: Spread | number;
  /** Ours ÷ floor, both at their p50. */
  goal?: number;
  /** Catches disasters; in the unit of the line. */
  cap?: { p50?: number; p95?: number; max?: number };
  /** In words, what the floor is or what is special. */
  note?: string;
}

export interface LaunchWanted {
  /** Whose data; the run's own size without it, null for a browser that was just installed. */
  size?: SizeName | null;
  /** Another extension in place of ours, without data. */
  extension?: string;
}

/** What a run gives to each operation. */
export interface Bench {
  quick: boolean;
  size: SizeName;
  /** Of something that takes milliseconds: 250, or fewer for a quick look. */
  rounds: number;
  /** Of something that takes a page load or a browser start: 14, or fewer. */
  loads: number;
  /** Folder of the built extension, with an id of its own. */
  extension: string;
  /** The browser with the data of `size`, shared by all operations that only read or write a little. */
  browser(): Promise<ExtensionBrowser>;
  /** A new browser, which the caller closes; the shared one is closed before, so that nothing runs beside it. */
  launch(wanted?: LaunchWanted): Promise<ExtensionBrowser>;
  say(line: string): void;
}

/** One file of `operations/` exports one of these as `operation`. */
export interface Operation {
  name: string;
  measure(bench: Bench): Promise<Measured[]>;
}
