import * as z from 'zod/mini';

import { common, Day, Id, Instant, Link, Money } from './record.ts';

export const OpportunityRole = z.enum([
  'decider',
  'buyer',
  'influencer',
  'user',
  'blocker',
  'champion',
]);
export type OpportunityRole = z.infer<typeof OpportunityRole>;

export const Opportunity = z.strictObject({
  ...common,
  name: z.string(),
  companyId: z.optional(Id),
  contacts: z.array(z.strictObject({ contactId: Id, role: z.optional(OpportunityRole) })),
  pipelineId: Id,
  stageId: Id,
  status: z.enum(['open', 'won', 'lost']),
  amount: z.optional(Money),
  /** 0 to 1; the stage's unless set. */
  probability: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  closeDate: z.optional(Day),
  closeDateMoved: z.optional(z.int()),
  closedAt: z.optional(Instant),
  lostReason: z.optional(z.string()),
  lostToId: z.optional(Id),
  competitors: z.optional(z.array(Id)),
  nextStep: z.optional(z.string()),
  source: z.optional(z.string()),
  documents: z.optional(z.array(Link)),
  stageHistory: z.array(
    z.strictObject({ stageId: Id, enteredAt: Instant, plannedUntil: z.optional(Day) }),
  ),
});
export type Opportunity = z.infer<typeof Opportunity>;
