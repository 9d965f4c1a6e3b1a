import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

import { Avatar } from '#components/ui/Avatar.tsx';
import { step } from '#components/ui/roving.ts';
import type { PersonTab } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

export const panelId = 'person-panel';
export const tabId = (index: number): string => `person-tab-${index}`;

interface Fit {
  /** When not all tabs fit with names, the others' give way to their initials, then the selected one's is cut. */
  names: 'all' | 'selected' | 'cut';
  /** How many tabs still do not fit. */
  hidden: number;
}

/**
 * Everyone in the mail. The strip wraps and shows one line of itself, so a tab is seen whole or not at all; "+3" opens
 * the lines below, and focus brings its own line into view.
 */
export function PeopleStrip({
  people,
  selected,
  select,
}: {
  people: readonly PersonTab[];
  selected: number;
  select: (index: number) => void;
}) {
  const strip = useRef<HTMLDivElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const fit = useSignal<Fit>({ names: 'all', hidden: 0 });
  const expanded = useSignal(false);
  const width = useWidth(strip);

  useLayoutEffect(() => {
    if (!strip.current || !more.current || expanded.value) return;
    // One always fits, and to measure it would cost the card a layout of its own.
    const found: Fit =
      people.length > 1 ? fitTabs(strip.current, more.current) : { names: 'all', hidden: 0 };
    if (found.names !== fit.value.names || found.hidden !== fit.value.hidden) fit.value = found;
    if (people.length > 1)
      strip.current.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [people, selected, width, expanded.value]);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = step(event.key, selected, people.length, 'row');
    if (next === null) return;
    event.preventDefault();
    select(next);
    document.getElementById(tabId(next))?.focus();
  };

  return (
    <div class="people" data-expanded={expanded.value}>
      <div
        class="people-tabs"
        ref={strip}
        role="tablist"
        tabIndex={-1}
        aria-label={text('people_strip')}
        data-names={fit.value.names}
        onKeyDown={onKeyDown}
      >
        {people.map((person, index) => (
          <Tab
            key={person.key}
            person={person}
            index={index}
            selected={index === selected}
            select={(chosen) => {
              expanded.value = false;
              select(chosen);
            }}
          />
        ))}
      </div>
      <button
        type="button"
        class="people-more"
        ref={more}
        hidden={fit.value.hidden === 0 && !expanded.value}
        aria-expanded={expanded.value}
        aria-label={text(expanded.value ? 'people_fewer' : 'people_all', people.length)}
        title={text(expanded.value ? 'people_fewer' : 'people_all', people.length)}
        onClick={() => (expanded.value = !expanded.value)}
      >
        {expanded.value ? '−' : `+${fit.value.hidden}`}
      </button>
    </div>
  );
}

function Tab({
  person,
  index,
  selected,
  select,
}: {
  person: PersonTab;
  index: number;
  selected: boolean;
  select: (index: number) => void;
}) {
  const name = person.name || person.email || '';
  const more = [person.email, person.known ? null : text('unknown_person')].filter(
    (part) => part !== null && part !== name,
  );
  return (
    <button
      type="button"
      class="person"
      role="tab"
      id={tabId(index)}
      aria-selected={selected}
      aria-controls={panelId}
      tabIndex={selected ? 0 : -1}
      title={[name, ...more].join('\n')}
      onClick={() => select(index)}
    >
      <Avatar initials={person.initials} hue={person.hue} ring={person.known ? 'none' : 'dashed'} />
      <span class="person-name">{name}</span>
    </button>
  );
}

/** Tries the tabs with more and more names cut, at last beside "+N", and counts those left on other lines than the selected one's. */
function fitTabs(strip: HTMLElement, more: HTMLElement): Fit {
  const onOtherLines = (names: Fit['names'], moreShown: 'shown' | 'hidden') => {
    strip.dataset['names'] = names;
    more.hidden = moreShown === 'hidden';
    const tabs = [...strip.children] as HTMLElement[];
    const seen = tabs.find((tab) => tab.getAttribute('aria-selected') === 'true') ?? tabs[0];
    return tabs.filter((tab) => tab.offsetTop !== seen?.offsetTop).length;
  };
  if (onOtherLines('all', 'hidden') === 0) return { names: 'all', hidden: 0 };
  if (onOtherLines('selected', 'hidden') === 0) return { names: 'selected', hidden: 0 };
  if (onOtherLines('cut', 'hidden') === 0) return { names: 'cut', hidden: 0 };
  return { names: 'cut', hidden: onOtherLines('cut', 'shown') };
}

/** Width of an element in pixels, followed. */
function useWidth(element: { current: HTMLElement | null }): number {
  const width = useSignal(0);
  useEffect(() => {
    const parent = element.current?.parentElement;
    if (!parent) return;
    const observer = new ResizeObserver(() => (width.value = parent.clientWidth));
    observer.observe(parent);
    return () => observer.disconnect();
  }, []);
  return width.value;
}
