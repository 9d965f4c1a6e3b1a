import * as z from 'zod/mini';

import { selfHosted } from '#lib/domain/self-hosted.ts';
import { SentMail } from '#lib/domain/sent-mail.ts';

import { HandedOver } from './hand-over.ts';
import type { Sender } from './sender.ts';

/** What may be asked of the background, by whom, and what it answers. Adding a request is adding a line here. */
export const requests = {
  /** Open the full tab, or bring it to the front, at a page such as `contacts`. */
  'workspace/open': {
    from: ['extension'],
    question: z.strictObject({ page: z.string().check(z.regex(/^[a-z]*(\/[\w-]*)?$/)) }),
    answer: z.null(),
  },
  /** Whether the site that asks was allowed for good, so that a docked sidebar there shares the extension's storage. */
  'site/granted': {
    from: ['content', 'extension'],
    question: z.strictObject({ origin: z.string().check(z.regex(/^https?:\/\/[^/]+$/)) }),
    answer: z.boolean(),
  },
  /** A mail has gone out; it may be logged at `due` (epoch ms), unless it is called back before. */
  'mail/sent': {
    from: ['content'],
    question: z.strictObject({ mail: SentMail, due: z.int() }),
    answer: z.null(),
  },
  /** The user has taken it back before that. */
  'mail/undone': {
    from: ['content'],
    question: z.strictObject({ mail: SentMail }),
    answer: z.null(),
  },
  /** The page that asks may be this webmail, on somebody's own server: bring its reader, and the next time at once. */
  'page/webmail': {
    from: ['content'],
    question: z.strictObject({ webmail: z.enum(selfHosted) }),
    answer: z.null(),
  },
  /** There may be somebody on the page that asks: bring what reads it (entrypoints/page-reader.ts). */
  'page/reader': { from: ['content'], question: z.strictObject({}), answer: z.null() },
  /**
   * Show on the toolbar how many of these are known, each a list of addresses and numbers. False where the site is not allowed
   * for good: then no more need be asked.
   */
  'people/known': {
    from: ['content'],
    question: z.strictObject({
      people: z
        .array(z.array(z.string().check(z.maxLength(320))).check(z.maxLength(10)))
        .check(z.maxLength(200)),
    }),
    answer: z.boolean(),
  },
  /** What a menu, a key or the address bar has for the sidebar that asks; `windowId` is its window, where it stands in no tab. */
  'handOver/take': {
    from: ['extension'],
    question: z.strictObject({ windowId: z.nullable(z.int()) }),
    answer: z.nullable(HandedOver),
  },
  /** Follow-ups have changed: ring what is due, count what is overdue, and look again when the next one is due. */
  'reminders/plan': { from: ['extension'], question: z.strictObject({}), answer: z.null() },
} as const satisfies Record<
  string,
  { from: readonly Sender[]; question: z.ZodMiniType; answer: z.ZodMiniType }
>;

export type RequestName = keyof typeof requests;
export type Question<N extends RequestName> = z.infer<(typeof requests)[N]['question']>;
export type Answer<N extends RequestName> = z.infer<(typeof requests)[N]['answer']>;
