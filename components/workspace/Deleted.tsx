import { ago, exactTime } from '#lib/view/format.ts';
import { now } from '#lib/view/now.ts';
import { text } from '#lib/view/text.ts';
import type { DeletedList } from '#lib/view/workspace/deleted-list.ts';

import { PageHeading } from './PageHeading.tsx';

/** What was deleted lately, each to be brought back. */
export function Deleted({ model, readOnly }: { model: DeletedList; readOnly: boolean }) {
  const rows = model.rows.value;
  return (
    <>
      <PageHeading>{text('workspace_deleted_list')}</PageHeading>
      <div class="card">
        {rows?.length === 0 && <p class="empty">{text('workspace_deleted_none')}</p>}
        {rows && rows.length > 0 && (
          <ul class="rows">
            {rows.map(({ id, name, deletedAt }) => (
              <li class="row" key={id}>
                <span class="row-main" dir="auto" title={name}>
                  {name}
                </span>
                <time
                  class="row-side muted"
                  dateTime={new Date(deletedAt).toISOString()}
                  title={exactTime(deletedAt)}
                >
                  {ago(deletedAt, now.value)}
                </time>
                {!readOnly && (
                  <button
                    type="button"
                    class="button quiet"
                    aria-label={text('workspace_restore_one', name)}
                    onClick={() => void model.restore(id)}
                  >
                    {text('workspace_restore')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p class="muted">{text('workspace_deleted_why')}</p>
    </>
  );
}
