import { useLayoutEffect, useRef } from 'preact/hooks';

import { Icon } from '#components/ui/icons.tsx';
import { later } from '#components/ui/later.tsx';
import { lowerFirst } from '#components/ui/say.ts';
import { ago, exactTime, shortDate } from '#lib/view/format.ts';
import { now } from '#lib/view/now.ts';
import type { HistoryEntry } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { channelName } from './channel-name.ts';

const HistoryDetails = later(() =>
  import('./HistoryDetails.tsx').then((one) => one.HistoryDetails),
);

/** One interaction: what it was, one line of it, when; in full when expanded. */
export function HistoryRow({
  entry,
  place,
  expanded,
  tabStop,
  atCursor,
  toggle,
  walk,
  setHeight,
}: {
  entry: HistoryEntry;
  place: { index: number; total: number };
  expanded: boolean;
  /** Tab enters the list at one row; arrows and j, k go on from there. */
  tabStop: boolean;
  atCursor: boolean;
  toggle: () => void;
  /** Keys that lead elsewhere in the list. */
  walk: (event: KeyboardEvent) => void;
  /** Hears how high an open entry is, in pixels. */
  setHeight: (height: number) => void;
}) {
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (!expanded || !row.current) return;
    const element = row.current;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [expanded, entry.id]);

  return (
    <li
      ref={row}
      class="entry"
      data-index={place.index}
      data-expanded={expanded ? '' : undefined}
      data-cursor={atCursor ? '' : undefined}
      aria-setsize={place.total}
      aria-posinset={place.index + 1}
    >
      <button
        type="button"
        class="entry-head"
        aria-expanded={expanded}
        tabIndex={tabStop ? 0 : -1}
        onClick={toggle}
        onKeyDown={walk}
      >
        <EntryLine entry={entry} />
      </button>
      {expanded && <HistoryDetails entry={entry} />}
    </li>
  );
}

/** Keeps the room of an entry that is being read. */
export function MissingRow({ place }: { place: { index: number; total: number } }) {
  return (
    <li
      class="entry"
      data-index={place.index}
      aria-setsize={place.total}
      aria-posinset={place.index + 1}
    >
      <div class="entry-head">
        <span class="bone bone-line">{text('history_loading')}</span>
      </div>
    </li>
  );
}

/** Icon, title, time and preview; also used where entries cannot be opened. `person` says with whom. */
export function EntryLine({ entry, person }: { entry: HistoryEntry; person?: string | null }) {
  const channel = channelName(entry.channel, entry.direction);
  const purpose = entry.purpose && lowerFirst(text(`purpose_${entry.purpose}`));
  const title = entry.channel === 'email' ? entry.subject : null;
  const parts = [person, title ?? channel, purpose, title ? null : entry.subject];
  return (
    <>
      <Icon name={entry.channel} />
      <span class="entry-what" dir="auto">
        {title && <span class="visually-hidden">{channel}: </span>}
        {parts.filter(Boolean).join(' · ')}
      </span>
      <time
        class="entry-when"
        dateTime={new Date(entry.at).toISOString()}
        title={exactTime(entry.at)}
      >
        {isToday(entry.at, now.value) ? ago(entry.at, now.value) : shortDate(entry.at, now.value)}
      </time>
      <span class="entry-preview" dir="auto">
        {speaker(entry)}
        {entry.preview}
      </span>
    </>
  );
}

/** "Li → you: ", "You → Li: ", or nothing where it is not known. */
function speaker(entry: HistoryEntry): string {
  const [firstReader] = entry.to;
  if (entry.direction === 'in' && entry.from) return text('history_in', entry.from);
  if (entry.direction === 'out' && firstReader) return text('history_out', firstReader);
  return '';
}

const isToday = (at: number, instant: number): boolean =>
  new Date(at).toDateString() === new Date(instant).toDateString();
