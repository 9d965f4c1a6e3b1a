import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, test } from 'vitest';

import { logMail } from '#lib/crm/log-mail.ts';
import { isLogWanted, logSent, type SentContext } from '#lib/crm/log-sent.ts';
import { seeMail } from '#lib/crm/see-mail.ts';
import { commit } from '#lib/db/commit.ts';
import { historyOf } from '#lib/db/interaction-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { openTasksFor, taskById } from '#lib/db/task-queries.ts';
import { undo } from '#lib/db/undo.ts';
import { parseEmail } from '#lib/domain/email.ts';
import type { Mail } from '#lib/domain/mail.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';
import type { SentMail } from '#lib/domain/sent-mail.ts';
import { defaultSettings } from '#lib/domain/settings.ts';
import type { MessageSnapshot } from '#lib/domain/snapshot.ts';

import { readyStore } from '../db/open-store.ts';

const ann = parseEmail('ann@mill.example') ?? expect.unreachable();
const account = 'nora@harborline.example';
const hour = 3_600_000;
const pressed = Date.UTC(2026, 9, 20, 9);

const sent: SentMail = {
  site: 'gmail',
  origin: 'https://mail.google.com',
  at: pressed,
  compose: {
    draftKey: 'a:r-7',
    threadKey: '18c0ffee18c0ffee',
    from: { email: account, name: null },
    to: [{ email: ann, name: 'Ann Lee' }],
    cc: [],
    bcc: [],
    subject: 'Re: Forty seats',
    text: 'Forty seats it is.\n\nNora\n\nOn Fri, Ann Lee wrote:\n> forty?',
    attachments: [{ name: 'Offer.pdf', size: '12K' }],
  },
};
const context: SentContext = {
  settings: { ...defaultSettings, logSent: 'known' },
  choice: null,
  reminderTitle: (subject) => `No answer yet: ${subject}`,
  dayIn: (days) => `2026-11-${20 + days}`,
};
const reminded: SentContext = { ...context, choice: { remindDays: 3, at: 1 } };

let store: Store;
beforeEach(async () => {
  store = await readyStore();
  await commit(store, { verb: 'addContact' }, [
    { table: 'contacts', id: 'ann', set: { displayName: 'Ann Lee', emails: [{ value: ann }] } },
  ]);
});
const logs = () => historyOf(store, { contactId: 'ann' }, { limit: 10 });
const tasks = () =>
  openTasksFor(store, { contactIds: ['ann'], companyIds: [], opportunityIds: [] });

/** The thread as the webmail shows it. */
function opened(change: Partial<MessageSnapshot>, subject = 'Re: Forty seats'): Mail {
  const message: MessageSnapshot = {
    key: '19c0ffee19c0ffee',
    messageId: null,
    from: { email: account, name: 'Nora Lind' },
    to: [{ email: ann, name: 'Ann Lee' }],
    cc: [],
    bcc: [],
    recipientsComplete: true,
    date: { ms: pressed + 12_000, text: null, source: 'id' },
    expanded: true,
    draft: false,
    text: 'Forty seats it is.\n\nNora',
    snippet: null,
    attachments: [],
    ...change,
  };
  const parsed = mailFrom(
    {
      kind: 'mail',
      site: 'gmail',
      account,
      threadKey: '18c0ffee18c0ffee',
      subject,
      url: 'https://mail.google.com/mail/u/0/#inbox/x',
      folder: 'inbox',
      messages: [message],
    },
    { own: [] },
  );
  return parsed.status === 'mail' ? parsed.mail : expect.unreachable();
}
const fromAnn = (ms: number): Partial<MessageSnapshot> => ({
  key: '20c0ffee20c0ffee',
  from: { email: ann, name: 'Ann Lee' },
  to: [{ email: account, name: null }],
  date: { ms, text: null, source: 'id' },
  text: 'Fine.',
});

describe('a mail that has gone out', () => {
  test('is logged as going out to whom it went, without what it quotes', async () => {
    expect(await logSent(store, sent, context)).toMatchObject({ status: 'logged' });
    const [log] = await logs();
    expect(log).toMatchObject({
      direction: 'out',
      channel: 'email',
      subject: 'Re: Forty seats',
      text: 'Forty seats it is.\n\nNora',
      at: pressed,
      contactIds: ['ann'],
      attachments: [{ name: 'Offer.pdf', size: '12K' }],
      dedupeKey: 'draft:gmail:a:r-7',
      mail: { webmail: 'gmail', threadKey: '18c0ffee18c0ffee' },
    });
    expect(log?.mail?.link).toBeUndefined();
  });

  test('is logged once, whoever tells it how often', async () => {
    await Promise.all([logSent(store, sent, context), logSent(store, sent, context)]);
    expect(await logSent(store, { ...sent, at: pressed + 90 }, context)).toEqual({
      status: 'known',
    });
    expect(await logs()).toHaveLength(1);
  });

  test('stays unlogged once its log was taken back, with the reminder', async () => {
    const logged = await logSent(store, sent, reminded);
    await undo(store, logged.status === 'logged' ? logged.entry : '');
    expect([await logs(), await tasks()]).toEqual([[], []]);
    expect(await logSent(store, sent, context)).toEqual({ status: 'known' });
    expect(await logs()).toEqual([]);
  });

  test('adds nobody, and is not logged where the user does not want it', async () => {
    const stranger = { ...sent.compose, to: [{ email: 'new@else.example', name: null }] };
    expect(await logSent(store, { ...sent, compose: stranger }, context)).toMatchObject({
      because: 'nobodyKnown',
    });
    expect(await logSent(store, sent, { ...context, settings: defaultSettings })).toMatchObject({
      because: 'setting',
    });
    expect(await isLogWanted(store, sent, context)).toBe(true);
    expect(await isLogWanted(store, sent, { ...context, settings: defaultSettings })).toBe(false);
    const nobody = { ...sent.compose, to: [{ email: account, name: null }] };
    expect(await logSent(store, { ...sent, compose: nobody }, context)).toEqual({
      status: 'nobody',
    });
    expect(await logs()).toEqual([]);
  });

  test('is known when it was logged by hand while it could still be taken back', async () => {
    const mail = opened({});
    const [message] = mail.messages;
    if (!message) expect.unreachable();
    await logMail(store, [{ mail, message, headers: null, opportunityId: null }], []);
    expect(await logSent(store, sent, context)).toEqual({ status: 'known' });
    expect(await logs()).toHaveLength(1);
  });
});

describe('the same mail, seen where the webmail keeps it', () => {
  test('gets its own name and link, and is not logged again', async () => {
    await logSent(store, sent, context);
    const mail = opened({});
    await seeMail(store, mail);
    const [log, ...more] = await logs();
    expect(more).toEqual([]);
    expect(log?.dedupeKey).toBe('gmail:19c0ffee19c0ffee');
    expect(log?.otherKeys).toContain('draft:gmail:a:r-7');
    expect(log?.mail?.link).toBe('https://mail.google.com/mail/u/0/#inbox/x');
  });

  test('is found by a click that is quicker', async () => {
    await logSent(store, sent, context);
    const mail = opened({});
    const [message] = mail.messages;
    if (!message) expect.unreachable();
    const logged = await logMail(
      store,
      [{ mail, message, headers: null, opportunityId: null }],
      [],
    );
    expect(logged).toMatchObject({ status: 'duplicate' });
    expect(await logs()).toHaveLength(1);
  });

  test.each([
    ['another text', { text: 'Fifty seats it is.' }],
    ['another day', { date: { ms: pressed + 24 * hour, text: null, source: 'id' } }],
    ['somebody else in copy', { cc: [{ email: 'cfo@mill.example', name: null }] }],
  ] as const)('is another one with %s', async (_, change) => {
    await logSent(store, sent, context);
    await seeMail(store, opened(change as Partial<MessageSnapshot>));
    expect((await logs())[0]?.dedupeKey).toBe('draft:gmail:a:r-7');
  });
});

describe('a reminder if there is no answer', () => {
  test('is due when it was asked for, and is about the mail and its people', async () => {
    const logged = await logSent(store, sent, reminded);
    expect(await tasks()).toMatchObject([
      {
        title: 'No answer yet: Re: Forty seats',
        due: '2026-11-23',
        contactIds: ['ann'],
        interactionId: logged.status === 'logged' ? logged.id : '',
        madeBy: 'noAnswer',
      },
    ]);
  });

  test('is done as soon as the answer is seen, and not by an older mail', async () => {
    await logSent(store, sent, reminded);
    const [task] = await tasks();
    await seeMail(store, opened(fromAnn(pressed - hour)));
    expect(await tasks()).toHaveLength(1);
    await seeMail(store, opened(fromAnn(pressed + hour)));
    expect(await tasks()).toEqual([]);
    expect((await taskById(store, task?.id ?? ''))?.doneAt).toBeDefined();
  });

  test.each([
    ['nobody', {}],
    ['who it is', { senderId: 'ann' }],
    ['somebody who is somebody else by now', { senderId: 'bob' }],
  ])(
    'is done by logging the answer with the sender taken for %s, and open again when that is taken back',
    async (_who, taken) => {
      await logSent(store, sent, reminded);
      const mail = opened(fromAnn(pressed + hour));
      const [message] = mail.messages;
      if (!message) expect.unreachable();
      const logged = await logMail(
        store,
        [{ mail, message, headers: null, opportunityId: null, ...taken }],
        [],
      );
      expect(await tasks()).toEqual([]);
      await undo(store, logged.status === 'logged' ? logged.entry : '');
      expect(await tasks()).toHaveLength(1);
    },
  );
});
