import { useId, useLayoutEffect, useRef } from 'preact/hooks';

import { Avatar } from '#components/ui/Avatar.tsx';
import { listStep } from '#components/ui/list-step.ts';
import { useRows } from '#components/ui/use-rows.ts';
import type { Stretch } from '#lib/view/list-window.ts';
import { text } from '#lib/view/text.ts';
import type { ListRow, RecordList as Model } from '#lib/view/workspace/record-list.ts';

const none: ReadonlyMap<number, number> = new Map();

/** A list of any length with a few dozen rows in the document; arrows, Home, End and pages walk through it, Enter opens. */
export function RecordList({
  model,
  stretch,
  name,
  selected,
  open,
}: {
  model: Model;
  stretch: Stretch<ListRow>;
  name: string;
  selected: string | null;
  open: (id: string) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const count = model.count.value ?? 0;
  const { shown, page, reveal } = useRows({
    list,
    scroller: '.records',
    plainRow: '[role="option"]',
    count,
    taller: none,
    stretch,
    show: model.show,
  });
  const chosen = model.cursor.at.value;
  const placeOfSelected = stretch.first + stretch.rows.findIndex(({ id }) => id === selected);
  const cursor = chosen < 0 && placeOfSelected >= stretch.first ? placeOfSelected : chosen;
  const rowAt = (index: number) => stretch.rows[index - stretch.first];
  const optionId = (id: string) => `${listId}-${id}`;
  const active = cursor >= shown.first && cursor < shown.end ? rowAt(cursor) : undefined;

  /** Enter was pressed, perhaps on a row that is still being read. */
  const isEntered = useRef(false);
  const enter = () => {
    if (!isEntered.current || !active) return;
    isEntered.current = false;
    open(active.id);
  };
  useLayoutEffect(enter);

  // A list that is opened at one of its records shows it.
  useLayoutEffect(() => {
    if (selected === null) return;
    if (placeOfSelected < stretch.first) model.lookFor(selected);
    else reveal(placeOfSelected);
  }, [selected]);
  const sighted = model.sighted.value;
  useLayoutEffect(() => {
    if (sighted) reveal(sighted.at);
  }, [sighted]);

  return (
    <div
      class="records"
      role="listbox"
      tabIndex={0}
      aria-label={name}
      aria-activedescendant={active && optionId(active.id)}
      onKeyDown={(event) => {
        isEntered.current = event.key === 'Enter' && cursor >= 0;
        if (isEntered.current) return enter();
        const next = listStep(event, cursor, count, page());
        if (next === null) return;
        event.preventDefault();
        model.cursor.moveTo(next);
        reveal(next);
      }}
    >
      <div
        ref={list}
        role="presentation"
        style={{ paddingBlockStart: `${shown.before}px`, paddingBlockEnd: `${shown.after}px` }}
      >
        {Array.from({ length: shown.end - shown.first }, (_, offset) => {
          const index = shown.first + offset;
          const row = rowAt(index);
          return (
            // Keys reach the rows through the list, which keeps the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={row?.id ?? index}
              id={row && optionId(row.id)}
              class="record"
              role="option"
              tabIndex={-1}
              aria-selected={row !== undefined && row.id === selected}
              aria-setsize={count}
              aria-posinset={index + 1}
              data-cursor={index === cursor ? '' : undefined}
              onClick={() => {
                if (!row) return;
                model.cursor.moveTo(index);
                open(row.id);
              }}
            >
              <Row row={row} />
            </div>
          );
        })}
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
