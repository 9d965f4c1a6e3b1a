import { Section } from '#components/ui/Section.tsx';
import { text } from '#lib/view/text.ts';
import { hashOf } from '#lib/view/workspace/route.ts';

/** What is kept, where, and what never happens. */
export function PrivacySection() {
  return (
    <Section name={text('settings_privacy')}>
      <div class="card stack">
        <ul class="message-list">
          <li>{text('settings_privacy_where')}</li>
          <li>{text('settings_privacy_reads')}</li>
          <li>{text('settings_privacy_never')}</li>
          <li>
            {text('settings_privacy_leave')}{' '}
            <a href={hashOf('data')}>{text('workspace_page_data')}</a>
          </li>
        </ul>
      </div>
    </Section>
  );
}
