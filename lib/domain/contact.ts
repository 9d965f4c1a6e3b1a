import * as z from 'zod/mini';

import { Email } from './email.ts';
import { common, Day, Grade, Id, Instant, Link, listed, Phone, PostalAddress } from './record.ts';

export const ContactEmail = z.strictObject({ value: Email, ...listed });
export type ContactEmail = z.infer<typeof ContactEmail>;

export const Lifecycle = z.enum([
  'suspect',
  'prospect',
  'shopper',
  'customer',
  'client',
  'advocate',
  'lost',
]);
export type Lifecycle = z.infer<typeof Lifecycle>;

/** A person. There is no lead table: a lead is a contact early in its lifecycle. */
export const Contact = z.strictObject({
  ...common,
  /** As the person writes it; never split, never reordered. */
  displayName: z.string(),
  givenName: z.optional(z.string()),
  familyName: z.optional(z.string()),
  nameOrder: z.optional(z.enum(['western', 'eastern'])),
  emails: z.array(ContactEmail),
  phones: z.optional(z.array(Phone)),
  urls: z.optional(z.array(Link)),
  addresses: z.optional(z.array(PostalAddress)),
  companyId: z.optional(Id),
  title: z.optional(z.string()),
  department: z.optional(z.string()),
  reportsToId: z.optional(Id),
  lifecycle: z.optional(Lifecycle),
  grade: z.optional(Grade),
  goodToKnow: z.optional(z.array(z.string())),
  dates: z.optional(
    z.array(z.strictObject({ label: z.string(), day: Day, remindDaysBefore: z.optional(z.int()) })),
  ),
  keepInTouchDays: z.optional(z.int()),
  referredById: z.optional(Id),
  language: z.optional(z.string()),
  /** IANA name, `Asia/Taipei`. */
  timeZone: z.optional(z.string()),
  verifiedAt: z.optional(Instant),
  /** Whether mails to them are logged when they are sent, where the user has said so. */
  logSent: z.optional(z.boolean()),
  note: z.optional(z.string()),
});
export type Contact = z.infer<typeof Contact>;
