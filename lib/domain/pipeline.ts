import * as z from 'zod/mini';

import { common, Id } from './record.ts';

export const Stage = z.strictObject({
  id: Id,
  name: z.string(),
  /** 0 to 1. */
  probability: z.number(),
  /** Days after which an opportunity in this stage counts as stalled. */
  limitDays: z.optional(z.int()),
  kind: z.enum(['open', 'won', 'lost']),
});
export type Stage = z.infer<typeof Stage>;

export const Pipeline = z.strictObject({
  ...common,
  name: z.string(),
  order: z.int(),
  /** In the order in which an opportunity passes through them. */
  stages: z.array(Stage),
});
export type Pipeline = z.infer<typeof Pipeline>;

/** The pipeline of a new store. Its names are keys of the catalogue until the user writes others. */
export const defaultPipelineId = 'pipeline-default';
export const defaultStages: readonly Stage[] = [
  { id: 'first-contact', name: 'stage_first_contact', probability: 0.1, kind: 'open' },
  { id: 'qualified', name: 'stage_qualified', probability: 0.2, kind: 'open' },
  { id: 'need-confirmed', name: 'stage_need_confirmed', probability: 0.4, kind: 'open' },
  { id: 'shared-vision', name: 'stage_shared_vision', probability: 0.6, kind: 'open' },
  { id: 'negotiation', name: 'stage_negotiation', probability: 0.8, kind: 'open' },
  { id: 'won', name: 'stage_won', probability: 1, kind: 'won' },
  { id: 'lost', name: 'stage_lost', probability: 0, kind: 'lost' },
];
