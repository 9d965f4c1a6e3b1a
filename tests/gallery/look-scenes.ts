import type { Scene } from './models.ts';
import { aContact, colleagues } from './people.ts';
import type { Tongue } from './people.ts';

/** What the user looks up himself: a card beside the mail, results, the people of any page. */
export const lookScenes: Record<string, (tongue: Tongue) => Scene> = {
  record: (tongue) => ({
    screen: { kind: 'record' },
    colleagues: { company: aContact(tongue).company ?? '', people: colleagues(tongue) },
  }),
};
