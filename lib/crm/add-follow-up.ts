import type { ChangeIn } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import type { Store } from '#lib/db/store.ts';
import type { Committed } from '#lib/db/write.ts';
import type { Day } from '#lib/domain/record.ts';
import { visibleText } from '#lib/domain/visible-text.ts';

export const longestTitle = 200;

/** What to do, by when, and about whom. */
export interface FollowUp {
  title: string;
  due: Day | null;
  contactIds: readonly string[];
  companyId?: string | undefined;
  opportunityId?: string | undefined;
  interactionId?: string | undefined;
}

/** Plans a follow-up of the user's own. Given the id of one that is there, nothing is made twice. */
export function addFollowUp(
  store: Store,
  followUp: FollowUp,
  id: string = store.newId(),
): Promise<Committed> {
  const change = followUpChange(id, followUp);
  return commit(store, { verb: 'addTask', subject: change.set.title ?? '' }, [change]);
}

export function followUpChange(id: string, followUp: FollowUp): ChangeIn<'tasks'> {
  const { title, due, contactIds, companyId, opportunityId, interactionId } = followUp;
  return {
    table: 'tasks',
    id,
    set: {
      title: visibleText(title, longestTitle),
      ...(due !== null && { due }),
      contactIds: [...contactIds],
      ...(companyId !== undefined && { companyId }),
      ...(opportunityId !== undefined && { opportunityId }),
      ...(interactionId !== undefined && { interactionId }),
      madeBy: 'user',
    },
  };
}
