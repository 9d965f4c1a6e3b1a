import type { ComponentChildren } from 'preact';

import { Icon } from '#components/ui/icons.tsx';
import { text } from '#lib/view/text.ts';
import type { RecordList as List } from '#lib/view/workspace/record-list.ts';
import { mostFound } from '#lib/view/workspace/record-list.ts';
import { deletedRecords, newRecord } from '#lib/view/workspace/record-page.ts';
import { hashOf } from '#lib/view/workspace/route.ts';
import type { SampleBox } from '#lib/view/workspace/sample-box.ts';

import { PageHeading } from './PageHeading.tsx';
import { RecordList } from './RecordList.tsx';
import { SampleOffer } from './SampleOffer.tsx';

/** A list beside the record that is open; on a narrow screen one or the other. */
export function RecordsPage({
  page,
  id,
  list,
  sample,
  readOnly,
  goTo,
  children,
}: {
  page: 'contacts' | 'companies';
  id: string | null;
  list: List;
  sample: SampleBox;
  readOnly: boolean;
  goTo: (hash: string) => void;
  /** The record, or null when none is open. */
  children: ComponentChildren;
}) {
  const name = text(`workspace_page_${page}`);
  const isEmpty = list.total.value === 0;
  return (
    <div class="records-page" data-open={id === null ? 'list' : 'record'}>
      <div class="records-side">
        <div class="records-head">
          {id === null ? <PageHeading>{name}</PageHeading> : <p class="page-title">{name}</p>}
          {list.total.value !== null && (
            <span class="records-count muted">{text('count', list.total.value)}</span>
          )}
          {!readOnly && (
            <a class="button quiet records-new" href={hashOf(page, newRecord)}>
              <Icon name="plus" />
              {text(`workspace_new_${page}`)}
            </a>
          )}
        </div>
        <SearchBox list={list} page={page} goTo={goTo} />
        {isEmpty && !readOnly && <SampleOffer sample={sample} />}
        {list.stretch.value && list.count.value !== 0 && (
          <RecordList
            model={list}
            stretch={list.stretch.value}
            name={name}
            selected={id}
            open={(record) => goTo(hashOf(page, record))}
          />
        )}
        <p class="records-foot">
          <Found list={list} />
          <a href={hashOf(page, deletedRecords)}>{text('workspace_deleted_list')}</a>
        </p>
      </div>
      <div class="records-detail page-content">
        {id === null ? (
          <p class="records-none muted">{text(`workspace_choose_${page}`)}</p>
        ) : (
          <a class="records-back" href={hashOf(page)}>
            <Icon name="back" />
            {text('workspace_back', name)}
          </a>
        )}
        {children}
      </div>
    </div>
  );
}

function SearchBox({
  list,
  page,
  goTo,
}: {
  list: List;
  page: 'contacts' | 'companies';
  goTo: (hash: string) => void;
}) {
  return (
    <input
      class="search"
      type="search"
      aria-label={text(`workspace_find_${page}`)}
      placeholder={text(`workspace_find_${page}`)}
      autocomplete="off"
      spellcheck={false}
      value={list.query.value}
      onInput={(event) => {
        list.query.value = event.currentTarget.value;
        list.cursor.leave();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          if (list.cursor.at.peek() < 0) list.cursor.moveTo(0);
          event.currentTarget.parentElement
            ?.querySelector<HTMLElement>('[role="listbox"]')
            ?.focus();
        } else if (event.key === 'Enter' && list.searching.peek()) {
          const [first] = list.stretch.peek()?.rows ?? [];
          if (first) goTo(hashOf(page, first.id));
        } else if (event.key === 'Escape' && list.query.peek() !== '') {
          event.preventDefault();
          list.query.value = '';
        }
      }}
    />
  );
}

/** How many were found; said to assistive technology as it changes. */
function Found({ list }: { list: List }) {
  const count = list.found.value;
  return (
    <span role="status">
      {list.searching.value &&
        count !== null &&
        (list.cut.value
          ? text('workspace_found_most', mostFound)
          : text(count === 0 ? 'workspace_found_none' : 'workspace_found', count))}
    </span>
  );
}
