import * as z from 'zod/mini';

import { Email } from './email.ts';

export const NeverLogRule = z.strictObject({
  kind: z.enum(['address', 'domain']),
  value: z.string(),
});
export type NeverLogRule = z.infer<typeof NeverLogRule>;

/** What the user chose. Read back from the browser's storage, so every field has a fall-back and damage costs only itself. */
export const Settings = z.object({
  /** The user's further addresses, by address of the mailbox; `*` holds those that belong to every one. */
  ownAddresses: z.catch(z.record(z.string(), z.array(Email)), {}),
  neverLog: z.catch(z.array(NeverLogRule), []),
  /** BCP 47 tag of a shipped catalogue; null follows the browser. */
  language: z.catch(z.nullable(z.enum(['en', 'zh_TW', 'zh_CN'])), null),
  appearance: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  /** Country whose notation of phone numbers is meant when none is given, ISO 3166; null guesses from the language. */
  region: z.catch(z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))), null),
  /** Hosts where nothing is read, with those below them: `bank.example` holds for `login.bank.example`. */
  leaveAlone: z.catch(z.array(z.string()), []),
  /** Which mails are logged when they are sent: those to contacts that were chosen for it, or to every contact. */
  logSent: z.catch(z.enum(['never', 'chosen', 'known']), 'chosen'),
  /** At which hour of the day follow-ups that are due ring, 0–23; null never. */
  reminderHour: z.catch(z.nullable(z.int().check(z.gte(0), z.lte(23))), 9),
  /** Whether the first-run page has been left. */
  welcomed: z.catch(z.boolean(), false),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = Settings.parse({});

/** Every address known to be the user's own: all of them, because two mailboxes may write to each other. */
export const ownAddresses = (settings: Settings): Email[] => [
  ...new Set(
    Object.entries(settings.ownAddresses).flatMap(([account, more]) =>
      account === '*' ? more : [...more, ...emailOrNone(account)],
    ),
  ),
];

const emailOrNone = (raw: string): Email[] => {
  const email = Email.safeParse(raw).data;
  return email ? [email] : [];
};
