import * as z from 'zod/mini';

import { SentMail } from '#lib/domain/sent-mail.ts';

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
} as const satisfies Record<
  string,
  { from: readonly Sender[]; question: z.ZodMiniType; answer: z.ZodMiniType }
>;

export type RequestName = keyof typeof requests;
export type Question<N extends RequestName> = z.infer<(typeof requests)[N]['question']>;
export type Answer<N extends RequestName> = z.infer<(typeof requests)[N]['answer']>;
