import { computed, createModel, type ReadonlySignal } from '@preact/signals';

import {
  openOpportunitiesAround,
  openOpportunitiesFor,
  pipelines,
} from '#lib/db/opportunity-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Opportunity } from '#lib/domain/opportunity.ts';
import type { Pipeline } from '#lib/domain/pipeline.ts';

import { verbs } from './later-verbs.ts';
import { live } from './live.ts';
import type { Notice } from './notice.ts';
import { now } from './now.ts';
import { said } from './outcome.ts';
import type { OpportunitiesModel, OpportunityView } from './sidebar-model.ts';
import { text } from './text.ts';

const day = 86_400_000;

interface Partaker {
  contactId: string;
  /** Undefined before the contact was read: it is the contact's. */
  companyId?: string | null;
}

export const Opportunities = createModel(
  (store: Store, involved: ReadonlySignal<Partaker | null>, notice: Notice): OpportunitiesModel => {
    const open = live(() => {
      const { value } = involved;
      return value ? () => openFor(store, value) : null;
    }, store);
    const rows = computed<OpportunityView[] | null>(() => {
      if (involved.value === null) return [];
      if (open.value.status !== 'ready') return null;
      const { opportunities, byPipeline } = open.value.value;
      return opportunities.toSorted(firstToClose).flatMap((one) => {
        const pipeline = byPipeline.get(one.pipelineId);
        return pipeline ? [viewOf(one, pipeline, involved.value?.contactId ?? null)] : [];
      });
    });
    return {
      rows,
      totals: computed(() => totalsOf(rows.value ?? [])),
      async moveStage(opportunityId, stageId) {
        if (open.value.status !== 'ready') return;
        const { opportunities, byPipeline } = open.value.value;
        const opportunity = opportunities.find(({ id }) => id === opportunityId);
        const stage = byPipeline
          .get(opportunity?.pipelineId ?? '')
          ?.stages.find(({ id }) => id === stageId);
        if (!opportunity || !stage) return;
        const { moveStage } = await verbs();
        const moved = await moveStage(store, opportunity, stage);
        said(notice, moved, {
          key: 'stage_moved',
          args: [opportunity.name, stageName(stage.name)],
        });
      },
    };
  },
);

async function openFor(store: Store, { contactId, companyId }: Partaker) {
  const [opportunities, all] = await Promise.all([
    companyId === undefined
      ? openOpportunitiesAround(store, contactId)
      : openOpportunitiesFor(store, {
          contactIds: [contactId],
          companyIds: companyId === null ? [] : [companyId],
        }),
    pipelines(store),
  ]);
  return { opportunities, byPipeline: new Map(all.map((one) => [one.id, one] as const)) };
}

/** The one that closes first on top, those without a day last; the larger amount before the smaller. */
function firstToClose(one: Opportunity, other: Opportunity): number {
  const [closes, otherCloses] = [one.closeDate ?? '9999', other.closeDate ?? '9999'];
  if (closes !== otherCloses) return closes < otherCloses ? -1 : 1;
  return (other.amount?.minor ?? 0) - (one.amount?.minor ?? 0) || (one.id < other.id ? -1 : 1);
}

/** The default stages are named by the catalogue; a name of the user's own stands for itself. */
export const stageName = (name: string): string => (name.startsWith('stage_') ? text(name) : name);

function viewOf(
  opportunity: Opportunity,
  { stages }: Pipeline,
  contactId: string | null,
): OpportunityView {
  const stageIndex = Math.max(
    0,
    stages.findIndex(({ id }) => id === opportunity.stageId),
  );
  const stage = stages[stageIndex];
  const entered = opportunity.stageHistory.at(-1)?.enteredAt ?? opportunity.createdAt;
  return {
    id: opportunity.id,
    name: opportunity.name,
    amount: opportunity.amount ?? null,
    stages: stages.map(({ id, name, kind }) => ({ id, name: stageName(name), kind })),
    stageIndex,
    probability: opportunity.probability ?? stage?.probability ?? 0,
    daysInStage: Math.max(0, Math.floor((now.value - entered) / day)),
    limitDays: stage?.limitDays ?? null,
    closeDate: opportunity.closeDate ?? null,
    nextStep: opportunity.nextStep ?? null,
    role: opportunity.contacts.find((one) => one.contactId === contactId)?.role ?? null,
  };
}

function totalsOf(rows: readonly OpportunityView[]): { minor: number; currency: string }[] {
  const sums = new Map<string, number>();
  for (const { amount } of rows)
    if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}
