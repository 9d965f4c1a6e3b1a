import type { ComponentChildren } from 'preact';

import { text } from '#lib/view/text.ts';
import type { SampleBox } from '#lib/view/workspace/sample-box.ts';

/** Where there is nothing yet: something to look at. */
export function SampleOffer({
  sample,
  children,
}: {
  sample: SampleBox;
  children?: ComponentChildren;
}) {
  return (
    <div class="offer">
      <p>{text('workspace_empty_why')}</p>
      <div class="offer-actions">
        <button
          type="button"
          class="button quiet"
          aria-disabled={sample.busy.value}
          onClick={() => void sample.load()}
        >
          {text('data_sample_load')}
        </button>
        {children}
      </div>
    </div>
  );
}
