import { Session } from 'node:inspector';

interface Coverage {
  result: {
    url: string;
    functions: { functionName: string; isBlockCoverage: boolean; ranges: { count: number }[] }[];
  }[];
}

/**
 * How often a reader threw and its net (lib/adapters/or-else.ts) caught it, since it was asked last. The net says so to nobody, so this
 * asks V8 how often the part of it behind `catch` ran. One for a process: V8 tells a second one less.
 */
export class Survived {
  readonly #session = new Session();

  start(): void {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    this.times();
  }

  times(): number {
    let times = 0;
    this.#session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error;
      const { result } = answer as Coverage;
      const net = result
        .filter(({ url }) => url.endsWith('/or-else.ts'))
        .flatMap(({ functions }) => functions)
        .find(({ functionName }) => functionName === 'orElse');
      // The first range is the whole function, the one after it what follows `catch`.
      const [whole, behindCatch] = net?.ranges ?? [];
      if (whole && whole.count > 0 && !net?.isBlockCoverage)
        throw new Error('V8 does not say what was caught: only one of these can be started');
      times = behindCatch?.count ?? whole?.count ?? 0;
    });
    return times;
  }

  stop(): void {
    this.#session.disconnect();
  }
}
