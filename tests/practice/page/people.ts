import type { WireMessage, WirePerson } from '../wire.ts';
import { element } from './element.ts';

/** A person's name with the address in attributes. The owner of the mailbox is called "me". */
export function personSpan(person: WirePerson, className: string, account: WirePerson) {
  const name = person.email === account.email ? 'me' : person.name;
  return element(
    'span',
    { email: person.email, name, 'data-hovercard-id': person.email, class: className },
    className === 'gD' ? element('span', {}, name || person.email) : name || person.email,
  );
}

/** A round picture with the first letter. */
export function face(person: WirePerson): HTMLElement {
  const letter = String.fromCodePoint((person.name || person.email).codePointAt(0) ?? 63);
  const hue = (person.email.length + person.email.charCodeAt(0)) % 6;
  return element('div', { class: `face hue${hue}`, 'aria-hidden': 'true' }, letter.toUpperCase());
}

export const shortTime = (at: number, now: number): string =>
  now - at < 20 * 3_600_000
    ? new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit' }).format(at)
    : new Intl.DateTimeFormat('en', { month: 'short', day: 'numeric' }).format(at);

export const longTime = (at: number): string =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** The first words of a mail on one line. */
export const preview = ({ body }: WireMessage): string =>
  body
    .filter((part) => typeof part === 'string')
    .join(' ')
    .slice(0, 160);
