import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { LoadingCard } from './LoadingCard.tsx';
import { Today } from './later-pages.tsx';
import { Message } from './Message.tsx';

/** The first moment: the shape of a card, and after 150 ms a word about what takes so long. */
export const Starting = () => <LoadingCard name={text('starting_title')} email={null} />;

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
