/** Why the browser gives no IndexedDB: site data blocked or sandboxed, a profile that keeps nothing, or who knows. */
export type Denial = 'blocked' | 'privateWindow' | 'unknown';

const denials: Readonly<Record<string, Denial>> = {
  // Firefox ESR 153 in "never remember history".
  InvalidStateError: 'privateWindow',
  // Sandboxed frame; all site data blocked.
  SecurityError: 'blocked',
  NotAllowedError: 'blocked',
  // Chromium 156 with all site data blocked. The same name as for a store that cannot be read, but that one has
  // been tried again three times by now.
  UnknownError: 'blocked',
  MissingAPIError: 'blocked',
};

export function denialOf(error: unknown): Denial {
  if (typeof error !== 'object' || error === null || !('name' in error)) return 'unknown';
  return denials[String(error.name)] ?? 'unknown';
}
