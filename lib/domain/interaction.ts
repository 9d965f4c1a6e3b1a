import * as z from 'zod/mini';

import { Email } from './email.ts';
import { common, Id, Instant } from './record.ts';

export const Channel = z.enum([
  'email',
  'call',
  'meeting',
  'chat',
  'sms',
  'letter',
  'social',
  'web',
  'event',
  'note',
]);
export type Channel = z.infer<typeof Channel>;

export const Direction = z.enum(['in', 'out', 'none']);
export type Direction = z.infer<typeof Direction>;

export const Purpose = z.enum([
  'info',
  'offer',
  'care',
  'complaint',
  'recovery',
  'objection',
  'order',
  'admin',
]);
export type Purpose = z.infer<typeof Purpose>;

export const Participant = z.strictObject({
  role: z.enum(['from', 'to', 'cc', 'bcc']),
  name: z.optional(z.string()),
  address: z.optional(Email),
  contactId: z.optional(Id),
});
export type Participant = z.infer<typeof Participant>;

/** Where the mail can be found again. */
export const MailReference = z.strictObject({
  webmail: z.string(),
  account: z.optional(Email),
  threadKey: z.optional(z.string()),
  messageKey: z.optional(z.string()),
  messageId: z.optional(z.string()),
  link: z.optional(z.string().check(z.regex(/^https?:\/\//i))),
});
export type MailReference = z.infer<typeof MailReference>;

export const Evidence = z.strictObject({
  capturedAt: Instant,
  /** Which adapter read it, `gmail`, and whether the headers came from the source: `roundcube+source`. */
  detector: z.string(),
  /** Of the text as stored, hex. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** Anything that passed between a customer and us. */
export const Interaction = z.strictObject({
  ...common,
  channel: Channel,
  direction: Direction,
  purpose: z.optional(Purpose),
  party: z.optional(z.enum(['human', 'automatic'])),
  at: Instant,
  /** Minutes. */
  duration: z.optional(z.int()),
  subject: z.optional(z.string()),
  text: z.optional(z.string()),
  participants: z.array(Participant),
  contactIds: z.array(Id),
  companyIds: z.array(Id),
  opportunityId: z.optional(Id),
  caseId: z.optional(Id),
  mail: z.optional(MailReference),
  attachments: z.optional(
    z.array(z.strictObject({ name: z.string(), size: z.optional(z.string()) })),
  ),
  evidence: z.optional(Evidence),
  /** Says "this very mail", however it was opened. Unique; see dedupe-key.ts. */
  dedupeKey: z.optional(z.string()),
  /** Weaker names of the same mail, for when the strongest cannot be read the next time. */
  otherKeys: z.optional(z.array(z.string())),
});
export type Interaction = z.infer<typeof Interaction>;
