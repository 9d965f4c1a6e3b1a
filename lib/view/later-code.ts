/** How each of them is fetched ahead. */
const ahead: (() => Promise<unknown>)[] = [];

/**
 * Code that no first card needs: fetched when it is first asked for, at once from then on, and once more where fetching failed.
 * `loadParts` fetches it ahead.
 */
export function laterCode<Code>(fetchIt: () => Promise<Code>): () => Promise<Code> {
  let code: Promise<Code> | null = null;
  // Kept, because an import of what is there already comes only with a later task, behind the paint of a pressed button.
  const load = () =>
    (code ??= fetchIt().catch((error: unknown) => {
      code = null;
      throw error;
    }));
  ahead.push(load);
  return load;
}

/**
 * Fetches all of it ahead, and what comes with it, so that no click waits for code. What fails is fetched again, and said to have
 * failed, where it is needed.
 */
export function loadParts(): Promise<unknown> {
  const load = ahead.pop();
  return load
    ? load()
        .catch(() => undefined)
        .then(loadParts)
    : Promise.resolve();
}
