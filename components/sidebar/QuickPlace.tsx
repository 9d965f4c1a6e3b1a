import { useLayoutEffect, useRef } from 'preact/hooks';

import { Icon } from '#components/ui/icons.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { later } from '#components/ui/later.tsx';
import { dayInWords } from '#lib/view/format.ts';
import { now } from '#lib/view/now.ts';
import type { QuickLogModel, QuickProposal } from '#lib/view/quick-log-model.ts';
import { text } from '#lib/view/text.ts';

const QuickLog = later(() => import('./QuickLog.tsx').then((m) => m.QuickLog));

/** Above everything else: the form that logs a call, and what a logged sentence leaves to do. */
export function QuickPlace({ model }: { model: QuickLogModel }) {
  const form = model.form.value;
  const proposal = model.proposal.value;
  return (
    <>
      {proposal && <Proposal proposal={proposal} />}
      {form && <QuickLog form={form} />}
    </>
  );
}

function Proposal({ proposal }: { proposal: QuickProposal }) {
  const { title, due, name } = proposal;
  return (
    <div class="card quick-proposal" role="group" aria-label={text('quick_proposal', name)}>
      <button type="button" class="button primary" onClick={() => void proposal.add()}>
        {text('quick_add_follow_up', title, dayInWords(due, now.value))}
      </button>
      <IconButton icon="close" name={text('dismiss')} press={() => proposal.dismiss()} />
    </div>
  );
}

/** Opens the form; the focus comes back here when it closes. */
export function LogButton({ model }: { model: QuickLogModel }) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isOpen = model.form.value !== null;
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body)
      button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <button
      ref={button}
      type="button"
      class="text-button with-icon"
      aria-expanded={isOpen}
      onClick={() => void model.open()}
    >
      <Icon name="call" />
      {text('quick_open')}
    </button>
  );
}
