import './style.ts';

import { text } from '#lib/view/text.ts';

import { Message, MessageButton } from './Message.tsx';

/** In place of the sidebar when what it consists of could not be loaded: an update under way, a damaged installation. */
export const FailedStart = ({ reload }: { reload: () => void }) => (
  <div class="sidebar">
    <main class="page">
      <div class="page-content" role="alert">
        <Message icon="warning" title={text('trouble_failed')}>
          <p>{text('part_failed')}</p>
          <MessageButton name={text('try_again')} press={reload} />
        </Message>
      </div>
    </main>
  </div>
);
