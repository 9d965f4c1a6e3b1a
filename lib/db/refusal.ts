/** Why a transaction was refused, where that is an answer and not a surprise. */
export type Refusal = 'full' | 'notUnique' | null;

interface DexieError {
  name?: string;
  inner?: unknown;
  failures?: unknown[];
}

/**
 * A full disk shows as `AbortError` around `QuotaExceededError` (the transaction fails when it commits, not when it
 * writes); a unique index as `BulkError` around `ConstraintError`.
 */
export function refusalOf(error: unknown): Refusal {
  const names = namesIn(error);
  if (names.has('QuotaExceededError')) return 'full';
  if (names.has('ConstraintError')) return 'notUnique';
  return null;
}

function namesIn(error: unknown, depth = 0): Set<string> {
  if (typeof error !== 'object' || error === null || depth > 4) return new Set();
  const { name, inner, failures = [] } = error as DexieError;
  const names = new Set(name === undefined ? [] : [name]);
  for (const cause of [inner, ...failures]) {
    for (const within of namesIn(cause, depth + 1)) names.add(within);
  }
  return names;
}
