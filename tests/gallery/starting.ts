import type { EarlyView } from '#lib/view/early-person.ts';

import { aPerson, crowd, people, type Tongue } from './people.ts';

const endless = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(18);

/** A mail from the first of them. */
function early(from: EarlyView['people'], known: boolean): EarlyView {
  const [first] = from;
  return { people: from, name: first?.name ?? '', email: first?.email ?? null, known };
}

/** What is said before the store is open, by name; null where the page has said nothing yet. */
export const starting: Record<string, (tongue: Tongue) => EarlyView | null> = {
  earlyNothing: () => null,
  early: (tongue) => early(people(tongue), false),
  earlyKnown: (tongue) => early(people(tongue), true),
  earlyCrowd: () => early(crowd(40), true),
  earlyNameless: () => early([aPerson({ name: '', initials: '?' })], false),
  earlyHostile: () =>
    early(
      [
        aPerson({ name: endless, initials: 'DD' }),
        aPerson({ email: 'b@b.example', name: '<img src=x onerror=alert(1)>', initials: '<I' }),
      ],
      true,
    ),
};
