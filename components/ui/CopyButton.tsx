import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';

import { text } from '#lib/view/text.ts';

/**
 * A report to read and to copy. A frame inside a page may be denied the clipboard; then the report is selected, so that
 * the user's own copy key takes it.
 */
export function CopyButton({ name, report }: { name: string; report: string }) {
  const copied = useSignal(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = () => {
    const selectInstead = () => box.current?.select();
    const clipboard = 'clipboard' in navigator ? navigator.clipboard : null;
    if (!clipboard) return selectInstead();
    clipboard.writeText(report).then(() => (copied.value = true), selectInstead);
  };
  return (
    <div class="copy">
      <button type="button" class="button quiet" onClick={copy}>
        {copied.value ? text('copied') : name}
      </button>
      <textarea
        class="copy-report"
        ref={box}
        readOnly
        rows={5}
        value={report}
        aria-label={text('health_details')}
      />
    </div>
  );
}
