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
const body = z.string().check(z.maxLength(200_000));
const files = z.array(z.strictObject({ name: line, size: nullable(line) })).check(z.maxLength(200));

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
  text: nullable(body),
  snippet: nullable(line),
  attachments: files,
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

/**
 * How a page says who somebody is, the most certain first. `pattern` is text that looks like an address or a number, and is only
 * looked for when the user asks; `selection` is what he marked.
 */
export const partySources = [
  'mailto',
  'tel',
  'jsonLd',
  'microdata',
  'rdfa',
  'hcard',
  'profile',
  'pattern',
  'selection',
] as const;

/**
 * Somebody whom one place of a page that is no webmail names: verbatim, as everything here. Several may be the same party
 * (lib/crm/page-parties.ts).
 */
export const PartySnapshot = z.strictObject({
  /** `unknown`: an address or a number without a word about whose it is. */
  kind: z.enum(['person', 'organization', 'unknown']),
  source: z.enum(partySources),
  name: nullable(line),
  title: nullable(line),
  /** The organisation that a person belongs to, by name. */
  company: nullable(line),
  emails: z.array(line).check(z.maxLength(50)),
  /** With the extension, where there is one. */
  phones: z.array(line).check(z.maxLength(50)),
  /** Absolute http(s) addresses: the profile, the home page. */
  urls: z.array(line).check(z.maxLength(50)),
  address: nullable(line),
});
export type PartySnapshot = z.infer<typeof PartySnapshot>;

/** What any page says of people and organisations. */
export const PeopleSnapshot = z.strictObject({
  kind: z.literal('people'),
  url: line,
  /** The page's own title. */
  title: nullable(line),
  parties: z.array(PartySnapshot).check(z.maxLength(500)),
  /** Absolute http(s) addresses of `.vcf` files that the page links to. */
  cards: z.array(line).check(z.maxLength(50)),
  /** Pieces of what the page shows in which an address or a number may stand; only when the user asked to look there. */
  texts: z.optional(z.array(line).check(z.maxLength(1_000))),
  /** False when there was more on the page than is here. */
  complete: z.boolean(),
});
export type PeopleSnapshot = z.infer<typeof PeopleSnapshot>;

/** What a webmail's reader can say. */
export const WebmailSnapshot = z.discriminatedUnion('kind', [NothingSnapshot, MailSnapshot]);
export type WebmailSnapshot = z.infer<typeof WebmailSnapshot>;

export const PageSnapshot = z.discriminatedUnion('kind', [
  NothingSnapshot,
  MailSnapshot,
  PeopleSnapshot,
]);
export type PageSnapshot = z.infer<typeof PageSnapshot>;

/** A window in which a mail is being written. */
export const ComposeSnapshot = z.strictObject({
  draftKey: nullable(line),
  threadKey: nullable(line),
  /** Whose mailbox or identity it goes out from; null where the window does not say. */
  from: nullable(AddressSnapshot),
  to: addresses,
  cc: addresses,
  bcc: addresses,
  subject: nullable(line),
  /** What has been written, without quoted history; null when it cannot be read. */
  text: nullable(body),
  attachments: files,
});
export type ComposeSnapshot = z.infer<typeof ComposeSnapshot>;

/**
 * Name of a mark → how often it was found; where there are several ways to find it, once for each, the first choice first. Holds
 * no address and no subject, so that it can be copied into a report.
 */
export const Health = z.record(z.string(), z.union([z.number(), z.array(z.number())]));
export type Health = z.infer<typeof Health>;
