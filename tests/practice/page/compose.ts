import type { WireMailbox, WireMessage, WirePerson, WireThread } from '../wire.ts';
import { button, element } from './element.ts';

let drafts = 0;
const newDraft = () => `#msg-a:r${Date.now()}${(drafts += 1)}`;

/** The buttons under a thread, and the reply written in place. */
export function replyBox(
  thread: WireThread,
  mailbox: WireMailbox,
  sent: (message: WireMessage) => () => void,
): HTMLElement {
  const box = element('div', { class: 'reply' });
  const last = thread.messages.at(-1);
  const open = () => {
    if (!last) return;
    const others = [last.from, ...last.to].filter(({ email }) => email !== mailbox.account.email);
    const written = form(mailbox, {
      to: others.slice(0, 1),
      subject: `Re: ${thread.subject}`,
      rt: thread.id,
      close: () => written.replaceWith(buttons),
      reopen: () => buttons.replaceWith(written),
      sent,
    });
    buttons.replaceWith(written);
  };
  const buttons = element('div', { class: 'amn' }, button('ams', 'Reply', open));
  box.append(buttons);
  return box;
}

/** A window for a new mail. */
export function composeWindow(mailbox: WireMailbox): HTMLElement {
  const dialog = element('div', { role: 'dialog', 'aria-label': 'New message', class: 'AD' });
  dialog.append(
    element('div', { class: 'aYF' }, 'New message'),
    form(mailbox, {
      to: [],
      subject: '',
      rt: '',
      close: () => dialog.remove(),
      reopen: () => document.body.append(dialog),
      sent: () => () => undefined,
    }),
  );
  return dialog;
}

interface Writing {
  to: readonly WirePerson[];
  subject: string;
  /** The thread answered to. */
  rt: string;
  close: () => void;
  /** Brings back what was closed. */
  reopen: () => void;
  /** Shows it where sent mails are; gives back what takes it away again. */
  sent: (message: WireMessage) => () => void;
}

function form(mailbox: WireMailbox, writing: Writing): HTMLElement {
  const { to, subject, rt, close, reopen, sent } = writing;
  const draft = newDraft();
  const address = element('input', { 'aria-label': 'To recipients', role: 'combobox' });
  const chips = element('div', { name: 'to', class: 'aoD' }, ...to.map(chip), address);
  const about = element('input', { name: 'subjectbox', value: subject, placeholder: 'Subject' });
  const body = element('div', {
    contenteditable: 'true',
    role: 'textbox',
    'aria-label': 'Message Body',
    class: 'Am',
  });
  address.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(address instanceof HTMLInputElement)) return;
    address.before(chip({ name: '', email: address.value }));
    address.value = '';
  });
  const send = () => {
    const at = Date.now();
    const takeAway = sent({
      id: ((BigInt(at) << 20n) | 7n).toString(16).padStart(16, '0'),
      clientId: draft.replace('#msg-', ''),
      from: mailbox.account,
      to,
      cc: [],
      bcc: [],
      at,
      body: body.innerText.split('\n'),
      attachments: [],
    });
    close();
    toast(() => {
      takeAway();
      reopen();
    });
  };
  return element(
    'div',
    { class: 'M9' },
    element(
      'form',
      {},
      element('input', { type: 'hidden', name: 'draft', value: draft }),
      element('input', { type: 'hidden', name: 'rt', value: rt }),
      chips,
      about,
    ),
    body,
    element('div', { class: 'dC' }, button('T-I aoO', 'Send', send)),
    button('og', 'Discard', close),
  );
}

const chip = ({ name, email }: WirePerson) =>
  element(
    'div',
    { role: 'option', 'data-hovercard-id': email, 'data-name': name, class: 'afV' },
    name || email,
  );

/** "Message sent", with the time in which it can be taken back. */
function toast(undo: () => void): void {
  document.querySelector('.bBe')?.remove();
  const link = element('span', { id: 'link_undo', role: 'link' }, 'Undo');
  const message = element('div', { class: 'bBe', role: 'alert' }, 'Message sent', link);
  link.addEventListener('click', () => {
    message.remove();
    undo();
  });
  document.body.append(message);
}
