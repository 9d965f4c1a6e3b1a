import * as z from 'zod/mini';

import { common, Day, Id, Instant } from './record.ts';

/** A follow-up. */
export const Task = z.strictObject({
  ...common,
  title: z.string(),
  due: z.optional(Day),
  /** What was promised to the customer, where that is another day. */
  promisedFor: z.optional(Day),
  doneAt: z.optional(Instant),
  repeat: z.optional(z.enum(['daily', 'weekly', 'monthly', 'yearly'])),
  remindAt: z.optional(Instant),
  contactIds: z.array(Id),
  companyId: z.optional(Id),
  opportunityId: z.optional(Id),
  interactionId: z.optional(Id),
  /** What made it: `user`, or the name of a rule. */
  madeBy: z.optional(z.string()),
});
export type Task = z.infer<typeof Task>;
