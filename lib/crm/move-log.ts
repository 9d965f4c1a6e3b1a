import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';
import type { Committed } from '#lib/db/write.ts';
import type { Purpose } from '#lib/domain/interaction.ts';

/** Puts what is logged to another opportunity (null: to none), or calls it a complaint. */
export function moveLog(
  store: Store,
  interactionIds: readonly string[],
  to: { opportunityId?: string | null; purpose?: Purpose; name?: string },
): Promise<Committed> {
  const { opportunityId, purpose, name } = to;
  const set = {
    ...(opportunityId !== undefined && { opportunityId: opportunityId ?? undefined }),
    ...(purpose && { purpose }),
  };
  const label = { verb: 'changeOpportunityOfLog', ...(name && { subject: name }) } as const;
  return commit(
    store,
    label,
    interactionIds.map((id) => ({ table: 'interactions', id, set }) as const),
  );
}
