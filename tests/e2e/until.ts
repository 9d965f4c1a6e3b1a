/**
 * Asks again until the answer is truthy. A frame that is being replaced throws, which only means "not yet"; what it
 * threw last is in the error when time is up.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  ms = 20_000,
): Promise<NonNullable<T>> {
  const otherwise = `Waited ${ms} ms in vain until ${what}.`;
  const end = Date.now() + ms;
  let last: unknown;
  do {
    try {
      const answer = await within(end - Date.now(), ask(), otherwise);
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resume) => {
      setTimeout(resume, 50);
    });
  } while (Date.now() < end);
  throw new Error(otherwise, { cause: last });
}

/** Fails with a sentence instead of hanging, which is what a page does that never comes to rest. */
export async function within<T>(ms: number, promise: Promise<T>, otherwise: string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(otherwise)), ms);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
