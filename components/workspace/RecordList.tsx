import { useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';

import { Avatar } from '#components/ui/Avatar.tsx';
import { rowWindow } from '#components/ui/row-window.ts';
import { text } from '#lib/view/text.ts';
import type { ListRow, RecordList as Model } from '#lib/view/workspace/record-list.ts';

import { listStep } from './list-step.ts';

/** Before anything could be measured. */
const usualRowHeight = 52;
const usualHeight = 600;
/** Rows beyond the visible ones that are kept. */
const spare = 8;

const none: ReadonlyMap<number, number> = new Map();

/** A list of any length with a few dozen rows in the document; arrows, Home, End and pages walk through it, Enter opens. */
export function RecordList({
  model,
  name,
  selected,
  open,
}: {
  model: Model;
  name: string;
  selected: string | null;
  open: (id: string) => void;
}) {
  const listRef = useRef<HTMLDivElement>(null);
  const listId = useId();
  const scroll = useSignal({ top: 0, height: usualHeight });
  const rowHeight = useSignal(usualRowHeight);
  const ids = model.ids.value ?? [];
  const rows = model.rows.value;
  const cursor = model.cursor.value ?? selected;
  const cursorAt = cursor === null ? -1 : ids.indexOf(cursor);

  const shape = { count: ids.length, rowHeight: rowHeight.value, taller: none };
  const view = { top: scroll.value.top, bottom: scroll.value.top + scroll.value.height };
  const shown = rowWindow(shape, view, spare);
  useLayoutEffect(() => model.show(shown.first, shown.end), [shown.first, shown.end]);

  const measure = () => {
    const list = listRef.current;
    if (!list) return;
    const { scrollTop: top, clientHeight } = list;
    scroll.value = { top, height: clientHeight || usualHeight };
    const row = list.querySelector<HTMLElement>('[role="option"]');
    if (row && row.offsetHeight > 0) rowHeight.value = row.offsetHeight;
  };
  useEffect(() => {
    if (!listRef.current) return;
    const observer = new ResizeObserver(measure);
    observer.observe(listRef.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(measure, [ids.length]);

  const reveal = (index: number) => {
    const list = listRef.current;
    if (!list || index < 0) return;
    const top = index * rowHeight.peek();
    const bottom = top + rowHeight.peek();
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + list.clientHeight)
      list.scrollTop = bottom - list.clientHeight;
    measure();
  };
  // A list that is opened at one of its records shows it.
  useLayoutEffect(() => {
    if (selected !== null) reveal(ids.indexOf(selected));
  }, [selected, ids.length > 0]);

  const optionId = (id: string) => `${listId}-${id}`;
  const isCursorShown = cursorAt >= shown.first && cursorAt < shown.end;
  return (
    <div
      ref={listRef}
      class="records"
      role="listbox"
      tabIndex={0}
      aria-label={name}
      aria-activedescendant={isCursorShown && cursor !== null ? optionId(cursor) : undefined}
      onScroll={measure}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && cursor !== null) return open(cursor);
        const page = Math.max(1, Math.floor(scroll.peek().height / rowHeight.peek()) - 1);
        const next = listStep(event, cursorAt, ids.length, page);
        if (next === null) return;
        event.preventDefault();
        model.cursor.value = ids[next] ?? null;
        reveal(next);
      }}
    >
      <div
        role="presentation"
        style={{ paddingBlockStart: `${shown.before}px`, paddingBlockEnd: `${shown.after}px` }}
      >
        {ids.slice(shown.first, shown.end).map((id, offset) => (
          // Keys reach the rows through the list, which keeps the focus.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={id}
            id={optionId(id)}
            class="record"
            role="option"
            tabIndex={-1}
            aria-selected={id === selected}
            aria-setsize={ids.length}
            aria-posinset={shown.first + offset + 1}
            data-cursor={id === cursor ? '' : undefined}
            onClick={() => {
              model.cursor.value = id;
              open(id);
            }}
          >
            <Row row={rows.get(id)} />
          </div>
        ))}
      </div>
    </div>
  );
}

export function Row({ row }: { row: ListRow | undefined }) {
  if (!row) return <span class="bone bone-line">{text('workspace_row_loading')}</span>;
  const second = [row.detail, row.aside].filter(Boolean).join(' · ');
  return (
    <>
      <Avatar initials={row.initials} hue={row.hue} size="small" />
      <span class="record-text">
        <span class="record-name" dir="auto" title={row.name}>
          {row.name}
        </span>
        <span class="record-detail" dir="auto" title={second}>
          {second}
        </span>
      </span>
    </>
  );
}
