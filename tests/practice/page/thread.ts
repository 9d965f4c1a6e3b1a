import type { WireMailbox, WireThread } from '../wire.ts';
import { replyBox } from './compose.ts';
import { button, element } from './element.ts';
import { messageItem } from './message.ts';

/** From this many on, the older messages of a thread are put away behind one button. */
const longThread = 8;

/** An open thread. It stays in the page, hidden, when another one is opened. */
export function threadView(thread: WireThread, mailbox: WireMailbox, close: () => void) {
  const last = thread.messages.length - 1;
  const items = thread.messages.map((message, index) =>
    messageItem(message, message.expanded ?? index === last, mailbox),
  );
  const list = element('div', { role: 'list', class: 'messages' });
  const put = thread.messages.length >= longThread ? items.slice(1, -2) : [];
  for (const item of put) item.classList.add('kQ');
  list.append(...items);
  if (put.length > 0) {
    const more = button('adx', `${put.length} older messages`, () => {
      for (const item of put) item.classList.remove('kQ');
      more.remove();
    });
    items[0]?.after(more);
  }
  return element(
    'div',
    { class: 'nH thread' },
    element('div', { class: 'tools' }, button('back', '← Back', close)),
    element(
      'div',
      { class: 'ha' },
      element(
        'h2',
        {
          class: 'hP',
          tabindex: '-1',
          'data-thread-perm-id': `thread-f:${thread.decimal}`,
          'data-legacy-thread-id': thread.id,
        },
        thread.subject,
      ),
    ),
    list,
    replyBox(thread, mailbox, (message) => {
      const item = messageItem(message, true, mailbox);
      list.append(item);
      return () => item.remove();
    }),
  );
}
