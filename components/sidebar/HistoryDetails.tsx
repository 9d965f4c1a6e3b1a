import type { ComponentChildren } from 'preact';

import { Icon } from '#components/ui/icons.tsx';
import { exactTime, listOf } from '#lib/view/format.ts';
import type { HistoryEntry } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { WebLink } from './WebLink.tsx';

/** Everything kept of one interaction. */
export function HistoryDetails({ entry }: { entry: HistoryEntry }) {
  const { evidence } = entry;
  return (
    <div class="entry-details">
      {entry.text && (
        <p class="entry-text" dir="auto">
          {entry.text}
        </p>
      )}
      <dl class="entry-facts">
        <Detail name={text('history_when')}>{exactTime(entry.at)}</Detail>
        {entry.from && <Detail name={text('history_from')}>{entry.from}</Detail>}
        {entry.to.length > 0 && <Detail name={text('history_to')}>{listOf(entry.to)}</Detail>}
        {entry.opportunity && (
          <Detail name={text('history_opportunity')}>{entry.opportunity}</Detail>
        )}
        {evidence && (
          <Detail name={text('history_evidence')}>
            <span title={`SHA-256 ${evidence.sha256}`}>
              {text(
                'history_evidence_is',
                evidence.detector,
                exactTime(evidence.capturedAt),
                evidence.sha256.slice(0, 12),
              )}
            </span>
          </Detail>
        )}
      </dl>
      {entry.attachments.length > 0 && (
        // Not a list of its own: the region's list is the history.
        <div class="entry-files" role="group" aria-label={text('history_attachments')}>
          {[...new Set(entry.attachments)].map((file) => (
            <span class="entry-file" key={file} title={file}>
              <Icon name="clip" />
              <span class="clamp" dir="auto">
                {file}
              </span>
            </span>
          ))}
        </div>
      )}
      {entry.link && (
        <p class="entry-link">
          <WebLink href={entry.link} shown={text('history_open_mail')} />
        </p>
      )}
    </div>
  );
}

function Detail({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
