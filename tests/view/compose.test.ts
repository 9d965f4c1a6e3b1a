import 'fake-indexeddb/auto';

import { expect, test } from 'vitest';

import { contactById } from '#lib/db/contact-queries.ts';
import { parseEmail } from '#lib/domain/email.ts';
import type { ComposeSnapshot, MailSnapshot } from '#lib/domain/snapshot.ts';

import { aSidebar, type Bench, until } from './a-sidebar.ts';

const ann = parseEmail('ann@mill.example') ?? expect.unreachable();
const bob = parseEmail('bob@mill.example') ?? expect.unreachable();
const nora = { email: 'nora@harborline.example', name: null };

const written = (more: Partial<ComposeSnapshot> = {}): ComposeSnapshot => ({
  draftKey: 'a:r-7',
  threadKey: 'thread',
  from: nora,
  to: [{ email: bob, name: 'Bob Ray' }],
  cc: [],
  bcc: [],
  subject: 'Re: Seats',
  text: null,
  attachments: [],
  ...more,
});
const read: MailSnapshot = {
  kind: 'mail',
  site: 'gmail',
  account: nora.email,
  threadKey: 'thread',
  subject: 'Seats',
  url: 'https://mail.google.com/mail/u/0/#inbox/x',
  folder: 'inbox',
  messages: [
    {
      key: '19c0ffee19c0ffee',
      messageId: null,
      from: { email: ann, name: 'Ann Lee' },
      to: [nora],
      cc: [{ email: bob, name: 'Bob Ray' }],
      bcc: [],
      recipientsComplete: true,
      date: { ms: 1_793_000_000_000, text: null, source: 'id' },
      expanded: true,
      draft: false,
      text: 'Forty?',
      snippet: null,
      attachments: [],
    },
  ],
};

async function bench(): Promise<Bench> {
  const made = await aSidebar([
    { table: 'contacts', id: 'ann', set: { displayName: 'Ann Lee', emails: [{ value: ann }] } },
    { table: 'contacts', id: 'bob', set: { displayName: 'Bob Ray', emails: [{ value: bob }] } },
  ]);
  made.show(read);
  return made;
}
const write = ({ say }: Bench, ...windows: ComposeSnapshot[]) => say({ type: 'compose', windows });
const choosing = ({ model }: Bench) =>
  until(model.compose.view, (view) => view.kind === 'choose').then(({ value }) =>
    value.kind === 'choose' ? value : expect.unreachable(),
  );

test('whom a reply goes to comes first while it is written, and the mail is back after it', async () => {
  const one = await bench();
  const { model } = one;
  expect(model.people.value[0]?.email).toBe(ann);
  write(one, written());
  expect(model.screen.value).toEqual({ kind: 'compose' });
  expect(model.people.value.map(({ email }) => email)).toEqual([bob]);
  write(one);
  expect(model.screen.value).toEqual({ kind: 'mail' });
  expect(model.people.value[0]?.email).toBe(ann);
});

test('a window with nobody in it hides no mail, and neither does one with only oneself', async () => {
  const one = await bench();
  write(one, written({ to: [] }), written({ draftKey: 'b', to: [nora] }));
  expect(one.model.screen.value).toEqual({ kind: 'mail' });
});

test('of two windows the one that was opened last counts', async () => {
  const one = await bench();
  const other = written({ draftKey: 'a:r-8', to: [{ email: ann, name: null }] });
  write(one, written(), other);
  expect(one.model.people.value.map(({ email }) => email)).toEqual([ann]);
});

test('what is chosen for one draft is not chosen for the next', async () => {
  const one = await bench();
  const { compose } = one.model;
  write(one, written());
  expect(await choosing(one)).toMatchObject({ logs: false, remindDays: null });
  await compose.setReminder(3);
  expect(await choosing(one)).toMatchObject({ logs: true, reason: null, remindDays: 3 });
  write(one, written({ draftKey: 'a:r-9' }));
  expect(await choosing(one)).toMatchObject({ logs: false, remindDays: null });
  write(one, written());
  await compose.setReminder(null);
  expect(await choosing(one)).toMatchObject({ logs: true, remindDays: null });
  await compose.setLog('leave');
  expect(await choosing(one)).toMatchObject({ logs: false });
});

test('"always" holds for the contact, and can be taken back', async () => {
  const one = await bench();
  write(one, written());
  await choosing(one);
  await one.model.compose.toggleAlways();
  expect((await contactById(one.store, 'bob'))?.logSent).toBe(true);
  const { value } = await until(
    one.model.compose.view,
    (view) => view.kind === 'choose' && view.logs,
  );
  expect(value).toMatchObject({ reason: { key: 'sent_because_contact' } });
  await one.model.notice.value?.undo?.();
  expect((await contactById(one.store, 'bob'))?.logSent).toBeUndefined();
});

test('nothing can be chosen for strangers or for the never-log list, and a stranger is added with one press', async () => {
  const one = await bench();
  const { model, settings } = one;
  write(one, written({ to: [{ email: 'new@else.example', name: 'New One' }] }));
  const stranger = await until(model.compose.view, (view) => view.kind === 'cannot');
  expect(stranger.value).toEqual({ kind: 'cannot', reason: { key: 'sent_cannot_unknown' } });
  await until(model.card.draft, (fields) => fields.length > 1);
  await model.compose.add();
  await choosing(one);
  settings.value = { ...settings.value, neverLog: [{ kind: 'domain', value: 'else.example' }] };
  expect(model.compose.view.value).toEqual({
    kind: 'cannot',
    reason: { key: 'sent_cannot_never' },
  });
});
