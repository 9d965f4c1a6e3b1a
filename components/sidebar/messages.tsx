import { CopyButton } from '#components/ui/CopyButton.tsx';
import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { LoadingCard } from './LoadingCard.tsx';
import { Message, MessageButton } from './Message.tsx';
import { Today } from './Today.tsx';

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

export function OfferSite({ model, origin }: { model: SidebarModel; origin: string }) {
  return (
    <Message icon="inbox" title={text('offer_title')}>
      <p class="message-subject" title={origin}>
        {origin}
      </p>
      <p>{text('offer_why')}</p>
      <MessageButton name={text('offer_allow')} press={() => void model.allowSite()} />
    </Message>
  );
}
