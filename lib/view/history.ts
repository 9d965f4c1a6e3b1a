import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';

import { historyHead, historyList, type HistoryOf } from '#lib/db/interaction-queries.ts';
import { opportunitiesByIds } from '#lib/db/opportunity-queries.ts';
import type { Store } from '#lib/db/store.ts';
import type { Interaction } from '#lib/domain/interaction.ts';

import { listCursor } from './list-cursor.ts';
import { listWindow, type Stretch, type WindowSource } from './list-window.ts';
import { live, valueOr } from './live.ts';
import type { HistoryEntry, HistoryModel } from './sidebar-model.ts';
import { surveyedRows, type SurveyedRows } from './surveyed-rows.ts';

/** So far its length is looked at before anybody goes through it: most histories are shorter. */
const atFirst = 400;

/** What passed between a contact and us, newest first; of years of it, what is near the screen. */
export const History = createModel(
  (
    store: Store,
    contactId: ReadonlySignal<string | null>,
    /** Whose history the id stands for; a contact's unless said. */
    ownerOf: (id: string) => HistoryOf = (id) => ({ contactId: id }),
  ): HistoryModel => {
    const source = computed(() => {
      const { value: id } = contactId;
      return id === null ? null : entriesOf(store, ownerOf(id));
    });
    const { stretch: read, show } = listWindow(source, historyHead, store);
    /** Whose history somebody has begun to go through. */
    const goneThrough = signal<object | null>(null);
    const stretch = computed(() => {
      if (source.value === null) return nothing;
      return read.value?.of === source.value ? read.value : null;
    });
    // Asked for after the rows, which are what one waits for.
    const isRead = computed(() => stretch.value !== null);
    const count = live(
      () => {
        const { value: of } = source;
        if (of === null || !isRead.value) return null;
        const most = goneThrough.value === of ? Infinity : atFirst;
        return () => of.survey(most, () => source.peek() === of);
      },
      undefined,
      'atRest',
    );
    const total = computed(() => {
      const readSoFar = stretch.value ? stretch.value.first + stretch.value.rows.length : 0;
      const surveyed = valueOr(count.value, null)?.count ?? 0;
      return stretch.value?.count ?? Math.max(surveyed, readSoFar);
    });
    const goThrough = () => {
      goneThrough.value = source.peek();
    };

    const expanded = signal<ReadonlySet<string>>(new Set());
    const cursor = listCursor(stretch);
    return {
      stretch,
      total,
      show(first, end) {
        if (end > historyHead) goThrough();
        show(first, end);
      },
      expanded,
      toggle(id) {
        const next = new Set(expanded.value);
        if (!next.delete(id)) next.add(id);
        expanded.value = next;
      },
      cursor: cursor.at,
      moves: cursor.moves,
      move(by) {
        goThrough();
        cursor.moveTo(Math.min(total.value - 1, Math.max(0, cursor.at.value + by)));
      },
      moveTo(index) {
        goThrough();
        cursor.moveTo(index);
      },
    };
  },
);

const nothing: Stretch<HistoryEntry> = { of: {}, first: 0, rows: [], count: 0 };

function entriesOf(
  store: Store,
  of: HistoryOf,
): WindowSource<HistoryEntry> & Pick<SurveyedRows<'interactions'>, 'survey'> {
  const { survey, stretch } = surveyedRows(store, historyList(of));
  return {
    survey,
    async read(wanted) {
      const { records, ...place } = await stretch(wanted);
      return { ...place, rows: await withOpportunities(store, records) };
    },
  };
}

/** Names the opportunities that interactions belong to. */
export async function withOpportunities(
  store: Store,
  interactions: readonly Interaction[],
): Promise<HistoryEntry[]> {
  const ids = [...new Set(interactions.flatMap(({ opportunityId }) => opportunityId ?? []))];
  const linked = ids.length === 0 ? [] : await opportunitiesByIds(store, ids);
  const names = new Map(linked.map(({ id, name }) => [id, name] as const));
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
