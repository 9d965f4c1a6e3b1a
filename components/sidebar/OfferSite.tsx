import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { text } from '#lib/view/text.ts';

import { Message, MessageButton } from './Message.tsx';

/** A webmail that the user has not allowed yet. */
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
