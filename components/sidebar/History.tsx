import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';

import { listStep } from '#components/ui/list-step.ts';
import { Section } from '#components/ui/Section.tsx';
import { useRows } from '#components/ui/use-rows.ts';
import type { Stretch } from '#lib/view/list-window.ts';
import type { HistoryEntry, HistoryModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { HistoryRow, MissingRow } from './HistoryRow.tsx';
import { RowBones } from './LoadingCard.tsx';

export function History({ model }: { model: HistoryModel }) {
  const stretch = model.stretch.value;
  const total = model.total.value;
  return (
    <Section name={text('section_history')} detail={total > 0 && text('count', total)}>
      <div class="card">
        {stretch === null && <RowBones />}
        {stretch && total === 0 && <p class="empty">{text('history_empty')}</p>}
        {stretch && total > 0 && <Rows stretch={stretch} model={model} />}
      </div>
    </Section>
  );
}

/** Thousands of entries, some twenty of them in the document. */
function Rows({ stretch, model }: { stretch: Stretch<HistoryEntry>; model: HistoryModel }) {
  const list = useRef<HTMLUListElement>(null);
  const expanded = model.expanded.value;
  const cursor = model.cursor.value;
  const total = model.total.value;
  const { taller, setHeight } = useTaller(stretch, expanded);
  const slotOf = useSlots(stretch.of);
  const { shown, rowHeight, page, reveal } = useRows({
    list,
    scroller: 'main',
    plainRow: 'li:not([data-expanded])',
    count: total,
    taller,
    stretch,
    show: (first, end) => model.show(first, end),
  });
  const focusNext = useRef(false);
  const moves = model.moves.value;
  const lastMove = useRef(moves);

  useLayoutEffect(() => {
    if (moves === lastMove.current || cursor < 0) return;
    lastMove.current = moves;
    focusNext.current = true;
    reveal(cursor);
  }, [moves]);

  useLayoutEffect(() => {
    if (!focusNext.current) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-index="${cursor}"] > button`);
    if (!button) return;
    focusNext.current = false;
    button.focus({ preventScroll: true });
  });

  const isCursorShown = cursor >= shown.first && cursor < shown.end;
  return (
    <ul
      class="history"
      ref={list}
      style={{ paddingBlockStart: `${shown.before}px`, paddingBlockEnd: `${shown.after}px` }}
    >
      {Array.from({ length: shown.end - shown.first }, (_, offset) => {
        const index = shown.first + offset;
        const entry = stretch.rows[index - stretch.first];
        const place = { index, total };
        if (!entry) return <MissingRow key={`missing ${index}`} place={place} />;
        return (
          <HistoryRow
            key={slotOf(entry.id)}
            entry={entry}
            place={place}
            expanded={expanded.has(entry.id)}
            tabStop={index === (isCursorShown ? cursor : shown.first)}
            atCursor={index === cursor}
            toggle={() => {
              model.moveTo(index);
              model.toggle(entry.id);
            }}
            walk={(event) => {
              const next = listStep(event, index, total, page());
              if (next === null) return;
              event.preventDefault();
              model.moveTo(next);
            }}
            setHeight={(height) => setHeight(entry.id, height - rowHeight)}
          />
        );
      })}
    </ul>
  );
}

/**
 * Names the elements of entries. An entry keeps its own while its list is shown; the next person's entries take over those of the
 * last one's, because other words in an element are drawn sooner than another element.
 */
function useSlots(of: object): (id: string) => number {
  const slots = useRef({ of, byId: new Map<string, number>() });
  if (slots.current.of !== of) slots.current = { of, byId: new Map() };
  const { byId } = slots.current;
  return (id) => {
    const slot = byId.get(id) ?? byId.size;
    byId.set(id, slot);
    return slot;
  };
}

/** How many pixels open entries exceed plain rows, by where they stand, or stood when they were last read. */
function useTaller(stretch: Stretch<HistoryEntry>, expanded: ReadonlySet<string>) {
  const extraById = useSignal<ReadonlyMap<string, number>>(new Map());
  const placeById = useRef(new Map<string, number>());
  const extra = extraById.value;
  const taller = useMemo(() => {
    for (const [offset, { id }] of stretch.rows.entries())
      if (expanded.has(id)) placeById.current.set(id, stretch.first + offset);
    const byIndex = new Map<number, number>();
    for (const id of expanded) {
      const index = placeById.current.get(id);
      if (index !== undefined) byIndex.set(index, extra.get(id) ?? 0);
    }
    return byIndex;
  }, [stretch, expanded, extra]);
  return {
    taller,
    setHeight: (id: string, pixels: number): void => {
      if (extraById.peek().get(id) === pixels) return;
      extraById.value = new Map(extraById.peek()).set(id, pixels);
    },
  };
}
