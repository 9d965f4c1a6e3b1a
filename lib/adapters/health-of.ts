import type { Health } from '#lib/domain/snapshot.ts';

/** Where to look for a mark: one selector, or the ways to find it in the order in which the adapter tries them. */
export type Marks = Readonly<Record<string, string | readonly string[]>>;

/** How often each mark is found by each of its ways. */
export function healthOf(marks: Marks, count: (selector: string) => number): Health {
  const counted = Object.entries(marks).map(
    ([name, ways]) => [name, typeof ways === 'string' ? count(ways) : ways.map(count)] as const,
  );
  return Object.fromEntries(counted);
}
