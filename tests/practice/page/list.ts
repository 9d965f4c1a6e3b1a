import type { WireMailbox, WireThread } from '../wire.ts';
import { element } from './element.ts';
import { personSpan, preview, shortTime } from './people.ts';

/** The list of a folder: a table with a row for each thread. */
export function threadList(folder: string, mailbox: WireMailbox): HTMLElement {
  const threads = mailbox.threads.filter((thread) => thread.folder === folder);
  return element(
    'div',
    { class: 'list' },
    element(
      'table',
      { class: 'F cf zt', role: 'grid' },
      element('tbody', {}, ...threads.map((thread) => row(thread, folder, mailbox))),
    ),
  );
}

function row(thread: WireThread, folder: string, { account, now }: WireMailbox): HTMLElement {
  const last = thread.messages.at(-1);
  const senders = [...new Map(thread.messages.map(({ from }) => [from.email, from])).values()];
  const made = element(
    'tr',
    { class: `zA ${thread.unread ? 'zE' : 'yO'}`, role: 'row', 'data-token': thread.token },
    element(
      'td',
      { class: 'yX' },
      ...senders
        .slice(-2)
        .flatMap((person, index) => [index > 0 && ', ', personSpan(person, 'yP', account)]),
      thread.messages.length > 1 && element('span', { class: 'bx0' }, ` ${thread.messages.length}`),
    ),
    element(
      'td',
      { class: 'xY' },
      element(
        'span',
        {
          class: 'bog',
          'data-thread-id': `#thread-f:${thread.decimal}`,
          'data-legacy-last-message-id': last?.id ?? '',
        },
        thread.subject,
      ),
      element('span', { class: 'y2' }, last ? preview(last) : ''),
    ),
    element('td', { class: 'xW' }, element('span', {}, shortTime(last?.at ?? 0, now))),
  );
  made.addEventListener('click', () => {
    location.hash = `${folder}/${thread.token}`;
  });
  return made;
}
