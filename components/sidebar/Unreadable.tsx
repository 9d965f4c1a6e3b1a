import { CopyButton } from '#components/ui/CopyButton.tsx';
import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { Message, MessageButton } from './Message.tsx';

/** What still works in a webmail that we cannot read any more. */
export function Unreadable({ model }: { model: SidebarModel }) {
  return (
    <Message icon="find" title={text('unreadable_title')}>
      <p>{text('unreadable_why')}</p>
      <p>{text('unreadable_works')}</p>
      <MessageButton name={text('unreadable_find')} press={() => model.lookUp.open()} />
      {!model.readOnly.value && (
        <button type="button" class="button quiet" onClick={() => model.logByHand()}>
          {text('log_by_hand')}
        </button>
      )}
      <button type="button" class="button quiet" onClick={() => model.reload()}>
        {text('try_again')}
      </button>
      <CopyButton name={text('copy_details')} report={model.healthReport.value} />
    </Message>
  );
}
