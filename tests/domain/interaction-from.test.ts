import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { Interaction } from '#lib/domain/interaction.ts';
import { interactionFrom } from '#lib/domain/interaction-from.ts';
import type { LogContext } from '#lib/domain/interaction-from.ts';
import type { SourceHeaders } from '#lib/domain/source-headers.ts';
import { withHeaders } from '#lib/domain/with-headers.ts';

import { aMail, email, messageOf, person, someTime } from './a-mail.ts';

const now = someTime + 60_000;
const context = (fields: Partial<LogContext> = {}): LogContext => ({
  id: 'new',
  now,
  contactIdByEmail: new Map([
    [email('ann@acme.example'), 'ann'],
    [email('bo@acme.example'), 'bo'],
    [email('me@seller.example'), 'myself'],
  ]),
  companyIdByContact: new Map([
    ['ann', 'acme'],
    ['bo', 'acme'],
    ['myself', 'seller'],
  ]),
  opportunityId: null,
  headersRead: false,
  ...fields,
});
const logged = (mail = aMail(), fields: Partial<LogContext> = {}): Interaction =>
  interactionFrom(mail, messageOf(mail), context(fields));

describe('the record of a logged mail', () => {
  it('tells who wrote what to whom, when, and where it can be found', () => {
    const mail = aMail([
      {
        key: '18c2a5b0d1e2f304',
        to: [
          person('Me Myself <me@seller.example>'),
          person('bo@acme.example'),
          person('BO@acme.example'),
        ],
        cc: [person('bo@acme.example'), person('Zoe'), person('zoe')],
        attachments: [
          { name: 'list.pdf', size: '20 KB' },
          { name: 'a.txt', size: null },
        ],
      },
    ]);
    const record = logged(mail, { opportunityId: 'renewal', companyIds: ['acme', 'group'] });
    expect(record).toMatchObject({
      id: 'new',
      createdAt: now,
      updatedAt: now,
      channel: 'email',
      direction: 'in',
      party: 'human',
      at: someTime,
      subject: 'Offer',
      text: 'Could you send us an offer?',
      participants: [
        { role: 'from', name: 'Ann Weber', address: 'ann@acme.example', contactId: 'ann' },
        { role: 'to', name: 'Me Myself', address: 'me@seller.example', contactId: 'myself' },
        { role: 'to', address: 'bo@acme.example', contactId: 'bo' },
        { role: 'cc', name: 'Zoe' },
      ],
      contactIds: ['ann', 'bo'],
      companyIds: ['acme', 'group'],
      opportunityId: 'renewal',
      mail: { webmail: 'gmail', account: 'me@seller.example', messageKey: '18c2a5b0d1e2f304' },
      attachments: [{ name: 'list.pdf', size: '20 KB' }, { name: 'a.txt' }],
      dedupeKey: 'gmail:18c2a5b0d1e2f304',
    });
    expect(record.otherKeys?.every((key) => /^(sum|part):/.test(key))).toBe(true);
    expect(Interaction.parse(record)).toEqual(record);
  });

  it('the evidence is the hash of the text as it is stored', () => {
    const text = `a\0b\ud83d ${'報價 '.repeat(20_000)}`;
    const record = logged(aMail([{ text }]));
    expect(record.text).toHaveLength(19_999);
    expect(record.text).toMatch(/^ab\ufffd 報價/);
    expect(record.evidence).toEqual({
      capturedAt: now,
      detector: 'gmail',
      sha256: createHash('sha256')
        .update(record.text ?? '')
        .digest('hex'),
    });
  });

  it('a collapsed message keeps the first words that the page shows', () => {
    expect(logged(aMail([{ text: null, snippet: 'Could you…' }])).text).toBe('Could you…');
    expect(logged(aMail([{ text: null }]))).not.toHaveProperty('text');
  });

  it('links that are not http are not stored, nor times that are still to come', () => {
    expect(logged(aMail([{}], { url: 'javascript:alert(1)' })).mail).not.toHaveProperty('link');
    expect(logged(aMail([{}], { url: 'https://mail.google.com/#x' })).mail?.link).toBe(
      'https://mail.google.com/#x',
    );
    const future = { ms: now + 40 * 86_400_000, text: null, source: null };
    expect(logged(aMail([{ date: future }])).at).toBe(now);
    expect(logged(aMail([{ date: { ms: null, text: 'yesterday', source: 'text' } }])).at).toBe(now);
  });

  it('a machine is written down as one', () => {
    expect(logged(aMail([{ from: person('noreply@acme.example') }])).party).toBe('automatic');
  });

  it('a mail whose identity cannot be read has no key rather than a guessed one', () => {
    const record = logged(aMail([{ from: null, date: { ms: null, text: null, source: null } }]));
    expect(record).not.toHaveProperty('dedupeKey');
    expect(Interaction.parse(record)).toEqual(record);
  });

  it('a mail to five thousand people stays a small record', () => {
    const to = Array.from({ length: 1_000 }, (_, i) => person(`p${i}@acme.example`));
    expect(logged(aMail([{ to }])).participants).toHaveLength(500);
  });
});

describe('a message completed from its source', () => {
  const headers: SourceHeaders = {
    messageId: '<x1@acme.example>',
    inReplyTo: null,
    references: [],
    date: someTime - 5_000,
    from: [person('Ann Weber <ann@acme.example>')],
    to: [person('me@seller.example'), person('bo@acme.example')],
    cc: [person('cy@acme.example')],
    bcc: [],
    replyTo: [],
    subject: 'Offer',
  };
  const page = aMail(
    [
      {
        key: 'INBOX/7',
        recipientsComplete: false,
        date: { ms: null, text: 'today', source: 'text' },
      },
    ],
    { site: 'roundcube', url: 'https://mail.acme.example/' },
  );

  it('has every recipient, the exact time and the Message-ID, and is known by both of its names', () => {
    const message = withHeaders(messageOf(page), headers, page.own);
    const record = interactionFrom(page, message, context({ headersRead: true }));
    expect(record.participants.map(({ address }) => address)).toEqual([
      'ann@acme.example',
      'me@seller.example',
      'bo@acme.example',
      'cy@acme.example',
    ]);
    expect(record).toMatchObject({ at: headers.date, dedupeKey: 'mid:x1@acme.example' });
    expect(record.mail?.messageId).toBe('x1@acme.example');
    expect(record.evidence?.detector).toBe('roundcube+source');
    const asRead = interactionFrom(page, messageOf(page), context());
    expect(record.otherKeys).toContain(asRead.dedupeKey);
  });

  it('keeps what the page has where the source says nothing or nonsense', () => {
    const silent = { ...headers, messageId: 'two ids', date: -1, from: [], to: [], cc: [] };
    const message = messageOf(page);
    expect(withHeaders(message, silent, page.own)).toEqual(message);
  });

  it('is judged by the sender in its source', () => {
    const own = withHeaders(
      messageOf(page),
      { ...headers, from: [person('me@seller.example')] },
      page.own,
    );
    expect(own.direction).toBe('out');
    const machine = withHeaders(
      messageOf(page),
      { ...headers, from: [person('noreply@acme.example')] },
      page.own,
    );
    expect(machine).toMatchObject({ direction: 'in', automatic: true });
  });
});
