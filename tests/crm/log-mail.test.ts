import { describe, expect, test } from 'vitest';

import { logMail } from '#lib/crm/log-mail.ts';
import type { LogRequest } from '#lib/crm/record-log.ts';
import { commit } from '#lib/db/commit.ts';
import { historyOf, recentInteractions } from '#lib/db/interaction-queries.ts';
import type { Mail } from '#lib/domain/mail.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';
import type { SourceHeaders } from '#lib/domain/source-headers.ts';
import type { MailSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';

import { aMailSnapshot, aMessageSnapshot } from '../builders.ts';
import { aContact } from '../db/builders.ts';
import { aProfile, readyStore } from '../db/open-store.ts';

const ann = aContact('ann', { displayName: 'Ann Lee', mailboxes: ['ann.lee@acme.example'] });
const never = [{ kind: 'domain', value: 'lawyer.example' }] as const;

const headers = (over: Partial<SourceHeaders> = {}): SourceHeaders => ({
  messageId: 'm1@acme.example',
  inReplyTo: null,
  references: [],
  date: Date.UTC(2026, 10, 20, 9, 30),
  from: [{ email: 'ann.lee@acme.example', name: 'Ann Lee' }],
  to: [{ email: 'rae@sales.example', name: null }],
  cc: [],
  bcc: [],
  replyTo: [],
  subject: 'Renewal terms',
  ...over,
});

function aRequest(
  { mail, message }: { mail?: Partial<MailSnapshot>; message?: Partial<MessageSnapshot> } = {},
  over: Partial<LogRequest> = {},
): LogRequest {
  const read = mailFrom(aMailSnapshot({ messages: [aMessageSnapshot(message)], ...mail }), {
    own: [],
  });
  if (read.status !== 'mail') throw new Error(`Not a mail: ${read.reason}`);
  const theMail: Mail = read.mail;
  const [theMessage] = theMail.messages;
  if (!theMessage) throw new Error('No message');
  return { mail: theMail, message: theMessage, headers: null, opportunityId: null, ...over };
}

describe('logging a mail', () => {
  test('links everybody who is known and keeps the evidence', async () => {
    const store = await readyStore();
    await commit(store, { verb: 'addContact' }, [ann]);
    const logged = await logMail(store, [aRequest()], []);
    expect(logged.status).toBe('logged');
    const [stored] = await historyOf(store, { contactId: 'ann' }, { limit: 5 });
    expect(stored?.evidence?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(
      stored?.participants.map(({ role, address, contactId }) => [role, address, contactId]),
    ).toEqual([
      ['from', 'ann.lee@acme.example', 'ann'],
      ['to', 'rae@sales.example', undefined],
    ]);
  });

  test('the same mail 1,000 times in random order from two tabs is one interaction', async () => {
    const profile = aProfile();
    const [one, two] = [await readyStore(profile), await readyStore(profile)];
    const readings: (() => LogRequest)[] = [
      () => aRequest(),
      () => aRequest({ message: { expanded: false, text: null, snippet: 'Could you' } }),
      () => aRequest({ message: { to: [], recipientsComplete: false } }),
      () => aRequest({ mail: { account: null } }),
      () => aRequest({}, { headers: headers() }),
      () => aRequest({ mail: { url: 'https://mail.google.com/mail/u/1/#all/x' } }),
    ];
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const results = [];
    for (let round = 0; round < 100; round++) {
      const batch = Array.from({ length: 10 }, () => {
        const reading = readings[random(readings.length)] ?? aRequest;
        return logMail(random(2) ? one : two, [reading()], []);
      });
      results.push(...(await Promise.all(batch)));
    }
    expect(results.filter(({ status }) => status === 'logged')).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'duplicate')).toHaveLength(999);
    expect(await recentInteractions(one, 5)).toHaveLength(1);
  });

  test('a mail logged from its page is found again by its Message-ID alone once the source was seen', async () => {
    const store = await readyStore();
    await logMail(store, [aRequest()], []);
    expect(await logMail(store, [aRequest({}, { headers: headers() })], [])).toMatchObject({
      status: 'duplicate',
    });
    const elsewhere = aRequest(
      {
        mail: { site: 'roundcube', url: 'https://mail.acme.example/?_uid=9' },
        message: { key: 'INBOX/9' },
      },
      { headers: headers() },
    );
    expect(await logMail(store, [elsewhere], [])).toMatchObject({ status: 'duplicate' });
  });

  test('the source completes people, date and an empty subject', async () => {
    const store = await readyStore();
    const request = aRequest(
      { mail: { subject: '(no subject)' }, message: { to: [], recipientsComplete: false } },
      { headers: headers({ subject: null, cc: [{ email: 'cfo@acme.example', name: 'CFO' }] }) },
    );
    await logMail(store, [request], []);
    const [stored] = await recentInteractions(store, 1);
    expect(stored).toMatchObject({
      mail: { messageId: 'm1@acme.example' },
      evidence: { detector: 'gmail+source' },
    });
    expect(stored?.subject).toBeUndefined();
    expect(stored?.participants.map(({ address }) => address)).toContain('cfo@acme.example');
  });

  test.each([
    ['sender', { from: [{ email: 'bo@other.example', name: null }] }],
    ['subject', { subject: 'Something else' }],
    ['recipients', { to: [{ email: 'someone.else@sales.example', name: null }] }],
  ])('a source with another %s is another mail, of which nothing is taken', async (_, other) => {
    const store = await readyStore();
    await logMail(store, [aRequest({}, { headers: headers(other) })], []);
    const [stored] = await recentInteractions(store, 1);
    expect(stored).toMatchObject({ subject: 'Renewal terms', evidence: { detector: 'gmail' } });
    expect(stored?.mail?.messageId).toBeUndefined();
    expect(stored?.participants.map(({ address }) => address)).toContain('ann.lee@acme.example');
  });

  test('a source that spells the same mail otherwise is believed', async () => {
    const store = await readyStore();
    const page = aRequest(
      { mail: { subject: 'Re: 報價  單' }, message: { to: [] } },
      { headers: headers({ subject: 'Re: 報價 \u200b單' }) },
    );
    await logMail(store, [page], []);
    const [stored] = await recentInteractions(store, 1);
    expect(stored?.mail?.messageId).toBe('m1@acme.example');
  });

  test.each([
    ['the sender', aRequest({ message: { from: { email: 'a@lawyer.example', name: null } } })],
    [
      'somebody in copy',
      aRequest({ message: { cc: [{ email: 'b@eu.lawyer.example', name: null }] } }),
    ],
    [
      'somebody whom only the source names',
      aRequest({}, { headers: headers({ cc: [{ email: 'c@lawyer.example', name: null }] }) }),
    ],
  ])('%s on the never-log list keeps it out', async (_, request) => {
    const store = await readyStore();
    expect((await logMail(store, [request], never)).status).toBe('neverLog');
    expect(await recentInteractions(store, 1)).toEqual([]);
  });

  test('a mail in which nobody has an address is not logged silently', async () => {
    const store = await readyStore();
    const request = aRequest({ message: { from: { email: null, name: 'Colleague' }, to: [] } });
    expect(await logMail(store, [request], [])).toEqual({ status: 'noAddress' });
  });

  test('a page that tells too little to know the mail again is refused, and says so', async () => {
    const store = await readyStore();
    const request = aRequest({
      mail: { site: 'elsewhere' },
      message: { key: null, date: { ms: null, text: 'Tuesday', source: 'text' } },
    });
    expect(await logMail(store, [request], [])).toEqual({ status: 'tooLittle' });
  });
});
