import * as z from 'zod/mini';

/*
 * What an adapter reads from a page: verbatim and unverified. Everything in it may have been written by a stranger, so
 * extension pages parse it (`PageSnapshot`) before they use it, and the sizes are bounded here once for all.
 */

const nullable = <T extends z.ZodMiniType>(type: T) => z.nullable(type);
const line = z.string().check(z.maxLength(4_000));

/** Outlook shows colleagues without an address, others show addresses without a name. */
export const AddressSnapshot = z.strictObject({ email: nullable(line), name: nullable(line) });
export type AddressSnapshot = z.infer<typeof AddressSnapshot>;

const addresses = z.array(AddressSnapshot).check(z.maxLength(1_000));

export const MessageSnapshot = z.strictObject({
  /** Stable id given by the webmail, in its canonical form. */
  key: nullable(line),
  /** RFC 5322 Message-ID, where it can be had. */
  messageId: nullable(line),
  from: nullable(AddressSnapshot),
  to: addresses,
  cc: addresses,
  bcc: addresses,
  /** False when the page abbreviates or collapses them. */
  recipientsComplete: z.boolean(),
  date: z.strictObject({
    /** Epoch milliseconds. */
    ms: nullable(z.number()),
    text: nullable(line),
    source: nullable(z.enum(['id', 'attribute', 'text'])),
  }),
  expanded: z.boolean(),
  draft: z.boolean(),
  /** Visible body without quoted history; null when collapsed. */
  text: nullable(z.string().check(z.maxLength(200_000))),
  snippet: nullable(line),
  attachments: z
    .array(z.strictObject({ name: line, size: nullable(line) }))
    .check(z.maxLength(200)),
});
export type MessageSnapshot = z.infer<typeof MessageSnapshot>;

export const MailSnapshot = z.strictObject({
  kind: z.literal('mail'),
  /** Which webmail: `gmail`, `outlook`, `roundcube`, … */
  site: line,
  /** Address of the mailbox; null when there are several candidates. */
  account: nullable(line),
  threadKey: nullable(line),
  subject: nullable(line),
  url: line,
  folder: nullable(z.enum(['inbox', 'sent', 'drafts', 'other'])),
  /** In page order. */
  messages: z.array(MessageSnapshot).check(z.maxLength(1_000)),
});
export type MailSnapshot = z.infer<typeof MailSnapshot>;

export const NothingSnapshot = z.strictObject({ kind: z.literal('nothing') });
export type NothingSnapshot = z.infer<typeof NothingSnapshot>;

export const PageSnapshot = z.discriminatedUnion('kind', [NothingSnapshot, MailSnapshot]);
export type PageSnapshot = z.infer<typeof PageSnapshot>;

/** A window in which a mail is being written. */
export const ComposeSnapshot = z.strictObject({
  draftKey: nullable(line),
  threadKey: nullable(line),
  to: addresses,
  cc: addresses,
  bcc: addresses,
  subject: nullable(line),
});
export type ComposeSnapshot = z.infer<typeof ComposeSnapshot>;

/** Selector name → number of hits. Holds no address and no subject, so that it can be copied into a report. */
export const Health = z.record(z.string(), z.number());
export type Health = z.infer<typeof Health>;
