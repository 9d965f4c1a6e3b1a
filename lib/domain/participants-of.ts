import type { Email } from './email.ts';
import { fold } from './fold.ts';
import type { Participant } from './interaction.ts';
import type { MailMessage, Party } from './mail.ts';

/** More than any honest mail has; a record has to stay small. */
const most = 500;

/**
 * Sender and recipients with their roles: a recipient once, under the first of to, cc and bcc, the one with the address before the
 * one known by name only. Who sends a copy to himself is both.
 */
export function participantsOf(
  { from, to, cc, bcc }: MailMessage,
  contactIdByEmail: ReadonlyMap<Email, string>,
): Participant[] {
  const seen = new Set<string>();
  const once = ({ email, name }: Party): boolean => {
    const identity = email ?? `name ${fold(name ?? '')}`;
    return seen.size !== seen.add(identity).size;
  };
  const participant = (role: Participant['role']) => {
    return ({ email, name }: Party): Participant => {
      const contactId = email === null ? undefined : contactIdByEmail.get(email);
      return {
        role,
        ...(name !== null && { name }),
        ...(email !== null && { address: email }),
        ...(contactId !== undefined && { contactId }),
      };
    };
  };
  return [
    ...(from ? [participant('from')(from)] : []),
    ...to.filter(once).map(participant('to')),
    ...cc.filter(once).map(participant('cc')),
    ...bcc.filter(once).map(participant('bcc')),
  ].slice(0, most);
}
