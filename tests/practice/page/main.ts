import type { WireMailbox, WireThread } from '../wire.ts';
import { composeWindow } from './compose.ts';
import { button, element, show } from './element.ts';
import { threadList } from './list.ts';
import { threadView } from './thread.ts';

const stored = document.querySelector('#mailbox')?.textContent ?? '';
const mailbox = JSON.parse(stored) as WireMailbox;

const main = element('div', { role: 'main', class: `main ${mailbox.layout}` });
const pane = element('div', { class: 'pane' });
const nothing = element('p', { class: 'nothing' }, 'No conversation selected');
const listByFolder = new Map<string, HTMLElement>();
const viewByThread = new Map<string, HTMLElement>();
let latest = 0;

/** The address changes first and the page follows, as in the real thing; of two quick changes only the last is drawn. */
function follow(): void {
  const number = (latest += 1);
  setTimeout(() => {
    if (number === latest) draw();
  }, mailbox.delay);
}

function draw(): void {
  const [folder = 'inbox', token] = location.hash.slice(1).split('/');
  const thread = mailbox.threads.find((one) => one.token === token);
  const list = listOf(folder || 'inbox');
  for (const other of listByFolder.values())
    show(other, other === list && (!thread || mailbox.layout === 'right'));
  const view = thread && viewOf(thread, folder);
  for (const other of viewByThread.values()) show(other, other === view);
  show(nothing, thread === undefined);
  show(pane, thread !== undefined || mailbox.layout === 'right');
  for (const row of main.querySelectorAll<HTMLElement>('tr.zA'))
    row.classList.toggle('aps', row.dataset['token'] === token);
  const place = thread?.subject ?? (folder === 'sent' ? 'Sent' : 'Inbox');
  document.title = `${place} - ${mailbox.account.email} - Practice Mail`;
  main.scrollTo(0, 0);
  pane.scrollTo(0, 0);
}

function listOf(folder: string): HTMLElement {
  const list = listByFolder.get(folder) ?? threadList(folder, mailbox);
  if (!listByFolder.has(folder)) pane.before(list);
  listByFolder.set(folder, list);
  return list;
}

function viewOf(thread: WireThread, folder: string): HTMLElement {
  const back = () => {
    location.hash = folder;
  };
  const view = viewByThread.get(thread.id) ?? threadView(thread, mailbox, back);
  if (!viewByThread.has(thread.id)) pane.append(view);
  viewByThread.set(thread.id, view);
  return view;
}

function folderLink(name: string, folder: string): HTMLElement {
  const unread = mailbox.threads.filter((one) => one.folder === folder && one.unread).length;
  return element(
    'a',
    { href: `#${folder}`, class: 'TO' },
    name,
    unread > 0 && element('b', {}, String(unread)),
  );
}

const otherAccounts = mailbox.accounts.flatMap((account, slot) =>
  slot === mailbox.slot
    ? []
    : element('a', { href: `/mail/u/${slot}/`, class: 'account' }, account.email),
);

main.append(pane);
pane.append(nothing);
document.body.append(
  element(
    'header',
    { class: 'bar' },
    element('strong', {}, 'Practice Mail'),
    element('div', { class: 'search', 'aria-hidden': 'true' }, 'Search mail'),
    ...otherAccounts,
    element(
      'a',
      {
        href: `https://accounts.google.com/SignOutOptions?continue=${mailbox.slot}`,
        class: 'face hue4',
        'aria-label': `Account: ${mailbox.account.name} (${mailbox.account.email})`,
      },
      mailbox.account.name.charAt(0),
    ),
  ),
  element(
    'div',
    { class: 'columns' },
    element(
      'nav',
      { class: 'folders', 'aria-label': 'Folders' },
      button('T-I', 'Compose', () => {
        document.body.append(composeWindow(mailbox));
      }),
      folderLink('Inbox', 'inbox'),
      folderLink('Sent', 'sent'),
    ),
    main,
  ),
);
addEventListener('hashchange', follow);
draw();
