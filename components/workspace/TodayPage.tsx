import { Today } from '#components/sidebar/Today.tsx';
import { text } from '#lib/view/text.ts';
import type { Pages } from '#lib/view/workspace/pages.ts';
import { hashOf } from '#lib/view/workspace/route.ts';

import { PageHeading } from './PageHeading.tsx';
import { SampleOffer } from './SampleOffer.tsx';

/** What is due, and what was logged last. */
export function TodayPage({ pages }: { pages: Pages }) {
  const isEmpty =
    pages.today.recent.value?.length === 0 && pages.today.followUps.rows.value?.length === 0;
  return (
    <div class="sheet page-content">
      <PageHeading>{text('today_title')}</PageHeading>
      <Today model={pages} />
      {isEmpty && !pages.readOnly.value && (
        <SampleOffer sample={pages.sample}>
          <a href={hashOf('welcome')}>{text('workspace_how_to_start')}</a>
        </SampleOffer>
      )}
    </div>
  );
}
