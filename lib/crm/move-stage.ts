import { commit } from '#lib/db/commit.ts';
import { opportunityById } from '#lib/db/opportunity-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Committed } from '#lib/db/write.ts';
import type { Opportunity } from '#lib/domain/opportunity.ts';
import type { Stage } from '#lib/domain/pipeline.ts';

/** Moves an opportunity to a stage of its pipeline, and writes down when. A won or lost stage closes it. */
export function moveStage(
  store: Store,
  { id, name }: Pick<Opportunity, 'id' | 'name'>,
  stage: Stage,
): Promise<Committed> {
  return commit(store, { verb: 'moveStage', subject: name }, async (reader) => {
    const opportunity = await opportunityById(reader, id);
    if (!opportunity || opportunity.stageId === stage.id) return [];
    return [{ table: 'opportunities', id, set: inStage(opportunity, stage, store.now()) }];
  });
}

function inStage(opportunity: Opportunity, stage: Stage, now: number) {
  const closed = stage.kind !== 'open';
  return {
    stageId: stage.id,
    status: stage.kind,
    closedAt: closed ? now : undefined,
    // A probability of its own was an estimate for the stage that is left now.
    probability: undefined,
    stageHistory: [...opportunity.stageHistory, { stageId: stage.id, enteredAt: now }],
  };
}
