import { Section } from '#components/ui/Section.tsx';
import { text } from '#lib/view/text.ts';
import type { OtherSites } from '#lib/view/workspace/other-sites.ts';

import { AddLine } from './AddLine.tsx';
import { type Removable, RemovableList } from './RemovableList.tsx';
import { shownSite } from './SitesSection.tsx';

/** Sites that are no webmails, and may be read for good. */
export function OtherSitesSection({ sites }: { sites: OtherSites }) {
  const everywhere = sites.everywhere.value;
  const lines: Removable[] = sites.allowed.value.map((pattern) => ({
    key: pattern,
    name: shownSite(pattern),
    remove: () => void sites.forget(pattern),
  }));
  if (everywhere)
    lines.unshift({
      key: '*',
      name: text('settings_others_every'),
      remove: () => void sites.forgetEverywhere(),
    });
  return (
    <Section name={text('settings_others')}>
      <div class="card stack">
        <p>{text('settings_others_why')}</p>
        {lines.length > 0 && <p>{text('settings_others_allowed')}</p>}
        <RemovableList name={text('settings_others_allowed')} lines={lines} />
        {!everywhere && (
          <div class="buttons">
            <button type="button" class="button quiet" onClick={() => void sites.allowEverywhere()}>
              {text('settings_others_allow_every')}
            </button>
          </div>
        )}
        {sites.refused.value && (
          <p class="problem" role="alert">
            {text('settings_others_refused')}
          </p>
        )}
      </div>
    </Section>
  );
}

/** Where nothing is ever read. */
export function LeaveAloneSection({ sites }: { sites: OtherSites }) {
  return (
    <Section name={text('settings_leave_alone')}>
      <div class="card stack">
        <p>{text('settings_leave_alone_why')}</p>
        <RemovableList
          name={text('settings_leave_alone')}
          lines={sites.leftAlone.value.map((site) => ({
            key: site,
            name: site,
            remove: () => void sites.readAgain(site),
          }))}
        />
        <AddLine
          label={text('settings_leave_alone_add')}
          example="bank.example"
          button={text('settings_add')}
          value={sites.typed}
          error={sites.error.value}
          add={() => void sites.leaveAlone()}
        />
      </div>
    </Section>
  );
}
