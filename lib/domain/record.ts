import * as z from 'zod/mini';

/** UUIDv7, or a name-based UUID where two devices must arrive at the same record. */
export const Id = z.string().check(z.minLength(1), z.maxLength(64));

/** Epoch milliseconds. */
export const Instant = z.int();

/** A calendar day without a time zone, `2026-11-24`. */
export const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export type Day = z.infer<typeof Day>;

/** What every record has. A deleted record keeps its row: `deletedAt` says when it went. */
export const common = {
  id: Id,
  createdAt: Instant,
  updatedAt: Instant,
  deletedAt: z.optional(Instant),
  ownerId: z.optional(Id),
  tags: z.optional(z.array(z.string())),
  /** Values of user-defined fields. */
  custom: z.optional(z.record(z.string(), z.unknown())),
  /** Set on records that "Load sample data" made, so that they can all be taken out again. */
  sample: z.optional(z.literal(true)),
};

/** An address, a number or a link in a list of several; the first one is shown where there is room for one. */
export const listed = {
  label: z.optional(z.string()),
  primary: z.optional(z.boolean()),
  verifiedAt: z.optional(Instant),
  /** Where the value was read, for example `signature`. */
  source: z.optional(z.string()),
};

export const Money = z.strictObject({
  /** Integer count of minor units: cents, fen, yen. */
  minor: z.int(),
  /** ISO 4217. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof Money>;

export const Phone = z.strictObject({
  /** E.164, `+886223635502`. */
  value: z.string().check(z.regex(/^\+\d{6,15}$/)),
  extension: z.optional(z.string()),
  ...listed,
});
export type Phone = z.infer<typeof Phone>;

export const Link = z.strictObject({
  /** Always `http:` or `https:`; anything else is not stored. */
  value: z.string().check(z.regex(/^https?:\/\//i)),
  ...listed,
});
export type Link = z.infer<typeof Link>;

export const PostalAddress = z.strictObject({ value: z.string(), ...listed });

export const Grade = z.strictObject({
  value: z.enum(['mostValuable', 'growable', 'standard', 'belowZero', 'prospect']),
  reason: z.optional(z.string()),
  by: z.enum(['rule', 'user']),
});
export type Grade = z.infer<typeof Grade>;
