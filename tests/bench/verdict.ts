import type { Measured } from './operation.ts';
import type { Spread } from './spread.ts';

/** Without a goal and a cap there is nothing to judge. */
export type Verdict = 'met' | 'missed' | 'over the cap' | 'to compare';

export const ratioOf = ({ ours, floor }: Measured): number | null =>
  floor === undefined ? null : p50Of(ours) / p50Of(floor);

/** The ratio decides; where there is none, the cap does. */
export function verdictOf(measured: Measured): Verdict {
  const { ours, cap = {}, goal } = measured;
  if (goal === undefined && Object.keys(cap).length === 0) return 'to compare';
  const limits: [number, number | undefined][] =
    typeof ours === 'number'
      ? [[ours, cap.max ?? cap.p95 ?? cap.p50]]
      : [
          [ours.p50, cap.p50],
          [ours.p95, cap.p95],
          [ours.max, cap.max],
        ];
  if (limits.some(([value, limit]) => limit !== undefined && value > limit)) return 'over the cap';
  const ratio = ratioOf(measured);
  return goal === undefined || ratio === null || ratio <= goal ? 'met' : 'missed';
}

const p50Of = (value: Spread | number): number => (typeof value === 'number' ? value : value.p50);
