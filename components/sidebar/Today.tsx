import { Section } from '#components/ui/Section.tsx';
import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { FollowUps } from './FollowUps.tsx';
import { EntryLine } from './HistoryRow.tsx';
import { RowBones } from './LoadingCard.tsx';

/** No mail is open: what is due, and what was logged last. */
export function Today({ model }: { model: Pick<SidebarModel, 'today' | 'readOnly'> }) {
  const recent = model.today.recent.value;
  return (
    <>
      <FollowUps model={model.today.followUps} readOnly={model.readOnly.value} />
      <Section name={text('section_recent')}>
        <div class="card">
          {recent === null && <RowBones />}
          {recent?.length === 0 && <p class="empty">{text('recent_empty')}</p>}
          {recent && recent.length > 0 && (
            <ul class="history">
              {recent.map((entry) => (
                <li class="entry" key={entry.id}>
                  <div class="entry-head">
                    <EntryLine entry={entry} person={entry.person} />
                  </div>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Section>
    </>
  );
}
