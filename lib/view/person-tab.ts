import type { Party } from '#lib/domain/mail.ts';
import { initials } from '#lib/domain/person-name.ts';

import { hueOf } from './avatar.ts';
import type { PersonTab } from './sidebar-model.ts';

/** Names somebody in a mail, as long as it is open. */
export const keyOf = ({ email, name }: Party): string => email ?? `name:${name ?? ''}`;

/** Somebody in the open mail, under the name that is kept of him where there is one. */
export function personTab(party: Party, stored: string | null, known: boolean): PersonTab {
  const name = stored ?? party.name ?? party.email ?? '';
  return {
    key: keyOf(party),
    name,
    email: party.email,
    initials: initials(name),
    hue: hueOf(party.email ?? name),
    known,
  };
}
