import type { Contact } from './contact.ts';
import type { Email } from './email.ts';
import { isNeverLogged } from './never-log.ts';
import type { SentChoice } from './sent-mail.ts';
import type { NeverLogRule, Settings } from './settings.ts';

export interface SentQuestion {
  setting: Settings['logSent'];
  neverLog: readonly NeverLogRule[];
  /** Made for this very mail. */
  choice: Pick<SentChoice, 'log' | 'remindDays'> | null;
  /** Everybody whom it goes to but oneself. */
  recipients: readonly Email[];
  /** Those of them who are contacts. */
  known: readonly Pick<Contact, 'logSent'>[];
}

export type SentDecision =
  /** Why it is logged when it is sent. */
  | { log: true; because: 'thisMail' | 'contact' | 'setting' }
  | { log: false; because: 'neverLog' | 'nobodyKnown' | 'thisMail' | 'contact' | 'setting' };

/** Whether a mail is logged when it is sent. The never-log list wins over everything, a choice for this mail over any other. */
export function decideSent(question: SentQuestion): SentDecision {
  const { setting, neverLog, choice, recipients, known } = question;
  if (recipients.some((email) => isNeverLogged(email, neverLog)))
    return { log: false, because: 'neverLog' };
  // Nobody is added by sending a mail.
  if (known.length === 0) return { log: false, because: 'nobodyKnown' };
  // A reminder needs the mail to know its answer by.
  if (choice?.remindDays !== undefined) return { log: true, because: 'thisMail' };
  if (choice?.log !== undefined) return { log: choice.log, because: 'thisMail' };
  if (setting === 'never') return { log: false, because: 'setting' };
  if (known.some(({ logSent }) => logSent === true)) return { log: true, because: 'contact' };
  if (setting === 'chosen') return { log: false, because: 'setting' };
  return known.every(({ logSent }) => logSent === false)
    ? { log: false, because: 'contact' }
    : { log: true, because: 'setting' };
}
