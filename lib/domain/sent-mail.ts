import * as z from 'zod/mini';

import { sha256 } from './sha256.ts';
import { ComposeSnapshot } from './snapshot.ts';

/** A mail as it was when the user pressed Send. */
export const SentMail = z.strictObject({
  site: z.string().check(z.maxLength(100)),
  /** Of the page in which it was written. */
  origin: z.string().check(z.maxLength(300)),
  compose: ComposeSnapshot,
  /** When Send was pressed, epoch ms. */
  at: z.int(),
});
export type SentMail = z.infer<typeof SentMail>;

/** What was chosen for one mail while it was being written. */
export const SentChoice = z.strictObject({
  /** Log it, or do not, whatever is usual. */
  log: z.optional(z.boolean()),
  /** Remind after so many days without an answer, which needs the log. */
  remindDays: z.optional(z.int().check(z.gte(1), z.lte(365))),
  /** Epoch ms. */
  at: z.int(),
});
export type SentChoice = z.infer<typeof SentChoice>;

/** Webmails that number their drafts anew whenever their page is loaded. */
const numberedByPage: ReadonlySet<string> = new Set(['outlook']);
const minute = 60_000;

/** Names a draft for as long as it is one; null where the webmail does not name it. */
export const draftName = (site: string, draftKey: string | null): string | null =>
  draftKey === null ? null : `${site}:${bounded(draftKey)}`;

/**
 * The name under which a mail is logged before it has one of its server's: the same for a second press, another tab and a
 * script that was started again.
 */
export function provisionalKey({ site, compose, at }: SentMail): string {
  const { draftKey, to, subject } = compose;
  if (draftKey !== null && !numberedByPage.has(site))
    return provisional(`${site}:${bounded(draftKey)}`);
  const told = [draftKey, to.map(({ email }) => email), subject, Math.floor(at / minute)];
  return provisional(`${site}:#${sha256(JSON.stringify(told))}`);
}

const prefix = 'draft:';
const provisional = (name: string): string => prefix + name;
export const isProvisional = (key: string): boolean => key.startsWith(prefix);

const bounded = (key: string): string => (key.length <= 200 ? key : `#${sha256(key)}`);
