import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { Today } from './later-pages.tsx';
import { Message } from './Message.tsx';

export function Nobody({ model, subject }: { model: SidebarModel; subject: string | null }) {
  return (
    <>
      <Message icon="inbox" title={text('nobody_title')}>
        {subject && (
          <p class="message-subject" title={subject} dir="auto">
            {subject}
          </p>
        )}
        <p>{text('nobody_why')}</p>
      </Message>
      <Today model={model} />
    </>
  );
}
