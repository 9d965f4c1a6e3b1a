import type { Email } from '#lib/domain/email.ts';
import type { Settings } from '#lib/domain/settings.ts';

/** The lists of both: a restored file must not make a mail loggable that must never be logged. The rest stays as it is here. */
export function joinSettings(
  here: Settings,
  file: Settings,
): Pick<Settings, 'ownAddresses' | 'neverLog'> {
  const rules = new Map(
    [...here.neverLog, ...file.neverLog].map((rule) => [`${rule.kind} ${rule.value}`, rule]),
  );
  const ownAddresses: Record<string, Email[]> = { ...here.ownAddresses };
  for (const [account, addresses] of Object.entries(file.ownAddresses))
    ownAddresses[account] = [...new Set([...(ownAddresses[account] ?? []), ...addresses])];
  return { neverLog: [...rules.values()], ownAddresses };
}
