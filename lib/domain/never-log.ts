import { domainOf, type Email } from './email.ts';
import type { NeverLogRule } from './settings.ts';

/**
 * Whether mail of this address is never logged nor proposed. A domain covers all below it; an address rule also covers what its owner
 * receives under `name+anything@`.
 */
export function isNeverLogged(email: Email, rules: readonly NeverLogRule[]): boolean {
  const domain = domainOf(email);
  return rules.some(({ kind, value }) =>
    kind === 'address'
      ? email === value || withoutTag(email) === value
      : domain === value || domain.endsWith(`.${value}`),
  );
}

const withoutTag = (email: Email): string => email.replace(/\+[^@]*@/, '@');
