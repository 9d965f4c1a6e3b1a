/** A page may surprise; it must not stop the sidebar. What went wrong shows in `health`, and holds nobody's data. */
export function orElse<T>(otherwise: T, reading: () => T): T {
  try {
    return reading();
  } catch {
    return otherwise;
  }
}
