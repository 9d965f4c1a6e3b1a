/** How long something took, over many rounds; all in the unit of what was measured. */
export interface Spread {
  rounds: number;
  p50: number;
  p95: number;
  max: number;
}

/** One round of something; the answer is what is compared, mostly milliseconds. */
export type Round = (round: number) => Promise<number>;

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { rounds: sorted.length, p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? Number.NaN };
}

/**
 * Runs each of them `rounds` times, in the order A B B A: a machine that grows slower or faster in the meantime does so
 * for all of them. The first round of each is not counted; `round` counts from 0 and is −1 for that one.
 */
export async function inTurns<Name extends string, T>(
  rounds: number,
  variants: Record<Name, (round: number) => Promise<T>>,
): Promise<Record<Name, T[]>> {
  const names = Object.keys(variants) as Name[];
  const answers = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  for (const name of names) await variants[name](-1);
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed())
      answers[name].push(await variants[name](round));
  return answers;
}

/** As `inTurns`, of what is told by its spread. */
export async function interleaved<Name extends string>(
  rounds: number,
  variants: Record<Name, Round>,
): Promise<Record<Name, Spread>> {
  const values = await inTurns(rounds, variants);
  return mapped(values, spreadOf);
}

export const mapped = <Name extends string, From, To>(
  record: Record<Name, From>,
  to: (from: From) => To,
): Record<Name, To> =>
  Object.fromEntries(
    (Object.entries(record) as [Name, From][]).map(([name, value]) => [name, to(value)]),
  ) as Record<Name, To>;
