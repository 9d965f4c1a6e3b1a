/** Runs what nobody waits for, and reports its failure where a developer looks. Says what, never whom it was about. */
export function inBackground(what: string, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => {
    // oxlint-disable-next-line no-console -- the one place where a surprise is reported
    console.error(`Sidecard: ${what} failed.`, error);
  });
}
