import { Section } from '#components/ui/Section.tsx';
import { text } from '#lib/view/text.ts';
import type { Pages } from '#lib/view/workspace/pages.ts';

import { BackupSection } from './BackupSection.tsx';
import { EraseSection } from './EraseSection.tsx';
import { JournalSection } from './JournalSection.tsx';
import { PageHeading } from './PageHeading.tsx';
import { UsageSection } from './UsageSection.tsx';

/** What is stored, what was done, and how to take it along or take it away. */
export function DataPage({ pages }: { pages: Pages }) {
  const { data, sample } = pages;
  const readOnly = pages.readOnly.value;
  return (
    <div class="sheet page-content">
      <PageHeading>{text('workspace_page_data')}</PageHeading>
      <p class="lead">{text('data_lead')}</p>
      <UsageSection usage={data.usage} />
      <BackupSection backup={data.backup} readOnly={readOnly} />
      {!readOnly && (
        <Section name={text('data_sample')}>
          <div class="card stack">
            <p>{text('data_sample_why')}</p>
            <div class="buttons">
              <button
                type="button"
                class="button quiet"
                aria-disabled={sample.busy.value}
                onClick={() => void sample.load()}
              >
                {text('data_sample_load')}
              </button>
              <button
                type="button"
                class="button quiet"
                aria-disabled={sample.busy.value}
                onClick={() => void sample.remove()}
              >
                {text('data_sample_remove')}
              </button>
            </div>
          </div>
        </Section>
      )}
      <JournalSection journal={data.journal} readOnly={readOnly} />
      <EraseSection erase={data.erase} />
    </div>
  );
}
