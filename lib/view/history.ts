import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';

import { historyCount, historyOf, type HistoryOf } from '#lib/db/interaction-queries.ts';
import { opportunitiesByIds } from '#lib/db/opportunity-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Interaction } from '#lib/domain/interaction.ts';

import { live, valueOr } from './live.ts';
import type { HistoryEntry, HistoryModel } from './sidebar-model.ts';

const pageSize = 50;

/** What passed between a contact and us, newest first, page by page. */
export const History = createModel(
  (
    store: Store,
    contactId: ReadonlySignal<string | null>,
    /** Whose history the id stands for; a contact's unless said. */
    ownerOf: (id: string) => HistoryOf = (id) => ({ contactId: id }),
  ): HistoryModel => {
    const pages = signal<{ of: string | null; count: number }>({ of: null, count: 1 });
    const limit = computed(
      () => (pages.value.of === contactId.value ? pages.value.count : 1) * pageSize,
    );
    const page = live(() => {
      const { value: id } = contactId;
      const { value: most } = limit;
      return id === null ? null : () => entriesOf(store, ownerOf(id), most);
    });
    const count = live(() => {
      const { value: id } = contactId;
      return id === null ? null : () => historyCount(store, ownerOf(id));
    });
    /** The last answer for the same person, so that loading more does not empty the list. */
    let shown: { of: string | null; entries: HistoryEntry[] } = { of: null, entries: [] };
    const entries = computed(() => {
      const of = contactId.value;
      if (of === null) return [];
      if (page.value.status === 'ready') shown = { of, entries: page.value.value };
      return shown.of === of ? shown.entries : null;
    });

    const expanded = signal<ReadonlySet<string>>(new Set());
    const cursor = signal<{ of: string | null; at: number }>({ of: null, at: -1 });
    const at = computed(() => (cursor.value.of === contactId.value ? cursor.value.at : -1));
    const total = computed(() => valueOr(count.value, entries.value?.length ?? 0));
    const more = computed(() => (entries.value?.length ?? 0) < total.value);

    const loadMore = () => {
      if (more.peek() && page.peek().status === 'ready')
        pages.value = { of: contactId.peek(), count: limit.peek() / pageSize + 1 };
    };
    return {
      entries,
      total,
      more,
      loadMore,
      expanded,
      toggle(id) {
        const next = new Set(expanded.value);
        if (!next.delete(id)) next.add(id);
        expanded.value = next;
      },
      cursor: at,
      move(by) {
        const last = (entries.value?.length ?? 0) - 1;
        const next = Math.min(last, Math.max(0, at.value + by));
        cursor.value = { of: contactId.value, at: next };
        if (next > last - 5) loadMore();
      },
      moveTo(index) {
        cursor.value = { of: contactId.value, at: index };
      },
    };
  },
);

async function entriesOf(store: Store, of: HistoryOf, limit: number): Promise<HistoryEntry[]> {
  const interactions = await historyOf(store, of, { limit });
  return withOpportunities(store, interactions);
}

/** Names the opportunities that interactions belong to. */
export async function withOpportunities(
  store: Store,
  interactions: readonly Interaction[],
): Promise<HistoryEntry[]> {
  const ids = [...new Set(interactions.flatMap(({ opportunityId }) => opportunityId ?? []))];
  const names = new Map(
    (await opportunitiesByIds(store, ids)).map(({ id, name }) => [id, name] as const),
  );
  return interactions.map((interaction) => entryOf(interaction, names));
}

function entryOf(interaction: Interaction, names: ReadonlyMap<string, string>): HistoryEntry {
  const { participants, opportunityId, text = '', evidence } = interaction;
  const called = ({ name, address }: Interaction['participants'][number]) => name ?? address ?? '';
  const from = participants.find(({ role }) => role === 'from');
  return {
    id: interaction.id,
    channel: interaction.channel,
    direction: interaction.direction,
    purpose: interaction.purpose ?? null,
    at: interaction.at,
    subject: interaction.subject ?? null,
    preview: text.slice(0, 300).replaceAll(/\s+/g, ' ').trim(),
    text,
    from: from ? called(from) : null,
    to: participants.filter(({ role }) => role !== 'from').map(called),
    attachments: (interaction.attachments ?? []).map(({ name }) => name),
    link: interaction.mail?.link ?? null,
    evidence: evidence ?? null,
    opportunity: (opportunityId !== undefined && names.get(opportunityId)) || null,
  };
}
