import { useLayoutEffect, useRef } from 'preact/hooks';

import { rowWindow } from '#components/ui/row-window.ts';
import { Section } from '#components/ui/Section.tsx';
import type { HistoryEntry, HistoryModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { HistoryRow } from './HistoryRow.tsx';
import { RowBones } from './LoadingCard.tsx';
import { useEndNear, useRows } from './use-rows.ts';

export function History({ model }: { model: HistoryModel }) {
  const entries = model.entries.value;
  const total = model.total.value;
  return (
    <Section name={text('section_history')} detail={total > 0 && text('count', total)}>
      <div class="card">
        {entries === null && <RowBones />}
        {entries?.length === 0 && <p class="empty">{text('history_empty')}</p>}
        {entries && entries.length > 0 && <Rows entries={entries} model={model} />}
      </div>
    </Section>
  );
}

/** Rows in front of and behind the visible ones that are kept, so that Tab and a small scroll find them ready. */
const spare = 2;

/** Thousands of entries, some twenty of them in the document. */
function Rows({ entries, model }: { entries: readonly HistoryEntry[]; model: HistoryModel }) {
  const list = useRef<HTMLUListElement>(null);
  const expanded = model.expanded.value;
  const cursor = model.cursor.value;
  const { rows, view, setTaller, reveal } = useRows(list, entries, expanded);
  const shown = rowWindow(rows, view, spare);
  const focusNext = useRef(false);
  const lastCursor = useRef(cursor);

  useLayoutEffect(() => {
    if (cursor === lastCursor.current) return;
    lastCursor.current = cursor;
    if (cursor < 0) return;
    focusNext.current = true;
    reveal(cursor);
  }, [cursor]);

  useLayoutEffect(() => {
    if (!focusNext.current) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-index="${cursor}"] > button`);
    if (!button) return;
    focusNext.current = false;
    button.focus({ preventScroll: true });
  });

  const endMark = useEndNear(entries.length, () => model.loadMore());
  const isCursorShown = cursor >= shown.first && cursor < shown.end;
  return (
    <>
      <ul
        class="history"
        ref={list}
        style={{ paddingBlockStart: `${shown.before}px`, paddingBlockEnd: `${shown.after}px` }}
      >
        {entries.slice(shown.first, shown.end).map((entry, offset) => {
          const index = shown.first + offset;
          return (
            <HistoryRow
              key={entry.id}
              entry={entry}
              place={{ index, total: Math.max(model.total.value, entries.length) }}
              expanded={expanded.has(entry.id)}
              tabStop={index === (isCursorShown ? cursor : shown.first)}
              atCursor={index === cursor}
              toggle={() => {
                model.moveTo(index);
                model.toggle(entry.id);
              }}
              move={(by) => {
                model.moveTo(index);
                model.move(by);
              }}
              setTaller={setTaller}
            />
          );
        })}
      </ul>
      {model.more.value && (
        <p class="history-more muted" ref={endMark}>
          {text('history_loading')}
        </p>
      )}
    </>
  );
}
