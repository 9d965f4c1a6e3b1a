import { Section } from '#components/ui/Section.tsx';
import type { RecentEntry, SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { DueSections } from './DueSections.tsx';
import { NewFollowUp } from './FollowUps.tsx';
import { EntryLine } from './HistoryRow.tsx';
import { RowBones } from './LoadingCard.tsx';
import { LogButton } from './QuickPlace.tsx';

type TodayParts = Pick<SidebarModel, 'today' | 'readOnly' | 'openRecord'> &
  Partial<Pick<SidebarModel, 'quickLog'>>;

/** No mail is open: what is due, and what was logged last. */
export function Today({ model }: { model: TodayParts }) {
  const recent = model.today.recent.value;
  return (
    <>
      {!model.readOnly.value && (
        <div class="quick-actions">
          {model.quickLog && <LogButton model={model.quickLog} />}
          <NewFollowUp model={model.today.followUps} />
        </div>
      )}
      <DueSections model={model.today.followUps} readOnly={model.readOnly.value} />
      <Section name={text('section_recent')}>
        <div class="card">
          {recent === null && <RowBones />}
          {recent?.length === 0 && <p class="empty">{text('recent_empty')}</p>}
          {recent && recent.length > 0 && (
            <ul class="history">
              {recent.map((entry) => (
                <li class="entry" key={entry.id}>
                  <Entry entry={entry} open={model.openRecord} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </Section>
    </>
  );
}

function Entry({ entry, open }: { entry: RecentEntry; open: (contactId: string) => void }) {
  const { contactId } = entry;
  const line = <EntryLine entry={entry} person={entry.person} />;
  if (contactId === null) return <div class="entry-head">{line}</div>;
  return (
    <button type="button" class="entry-head" onClick={() => open(contactId)}>
      {line}
    </button>
  );
}
