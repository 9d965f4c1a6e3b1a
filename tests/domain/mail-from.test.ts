import { describe, expect, it } from 'vitest';

import { mailFrom } from '#lib/domain/mail-from.ts';

import { aMail, aMailSnapshot, email, messageOf, person, someTime } from './a-mail.ts';

const others = (...parameters: Parameters<typeof aMail>): string[] =>
  aMail(...parameters).others.map((party) => party.email ?? party.name ?? '');

const at = (later: number) => ({ ms: someTime + later, text: null, source: null });

describe('when there is no mail', () => {
  it('a page without a mail says so', () => {
    expect(mailFrom({ kind: 'nothing' }, { own: [] })).toEqual({
      status: 'none',
      reason: 'nothing',
    });
  });

  it('a thread of drafts only has no messages', () => {
    const snapshot = aMailSnapshot([{ draft: true }]);
    expect(mailFrom(snapshot, { own: [] })).toEqual({ status: 'none', reason: 'noMessages' });
    expect(mailFrom(aMailSnapshot([]), { own: [] })).toEqual({
      status: 'none',
      reason: 'noMessages',
    });
  });

  it('a thread in which nobody can be read says so', () => {
    const snapshot = aMailSnapshot([{ from: null, to: [person('\u200b')] }]);
    expect(mailFrom(snapshot, { own: [] })).toEqual({ status: 'none', reason: 'noPeople' });
  });

  it('a mail between oneself and a machine is a mail with nobody else in it', () => {
    expect(others([{ from: person('noreply@acme.example') }])).toEqual([]);
    expect(others([{ from: person('me@seller.example') }])).toEqual([]);
  });
});

describe('which way a mail went', () => {
  const direction = (from: string, own: string[], account: string | null = null) =>
    messageOf(aMail([{ from: person(from) }], { account }, own.map(email))).direction;

  it('mail of one of the own addresses went out, other mail came in', () => {
    expect(direction('ann@acme.example', [], 'me@seller.example')).toBe('in');
    expect(direction('ME@seller.example', [], 'me@seller.example')).toBe('out');
    expect(direction('me+orders@seller.example', [], 'me@seller.example')).toBe('out');
    expect(direction('other@seller.example', ['other@seller.example'], 'me@seller.example')).toBe(
      'out',
    );
    expect(direction('m.e@googlemail.com', ['me@gmail.com'])).toBe('out');
    expect(direction('m.e@seller.example', ['me@seller.example'])).toBe('in');
  });

  it('nobody knows it without the sender or the own addresses', () => {
    expect(direction('Ann Weber', ['me@seller.example'])).toBe('none');
    expect(direction('ann@acme.example', [])).toBe('none');
  });
});

describe('the other people, the most likely one first', () => {
  it('the sender of the open message comes first, then the newest senders, then recipients', () => {
    const thread = [
      { from: person('first@a.example'), date: at(0), expanded: false },
      { from: person('second@b.example'), date: at(1), expanded: false },
      {
        from: person('open@c.example'),
        to: [person('me@seller.example'), person('to@d.example')],
        cc: [person('cc@e.example')],
        date: at(2),
      },
    ];
    const senders = ['open@c.example', 'second@b.example', 'first@a.example'];
    expect(others(thread)).toEqual([...senders, 'to@d.example', 'cc@e.example']);
    expect(others(thread.toReversed())).toEqual([...senders, 'to@d.example', 'cc@e.example']);
  });

  it('in mail that one sent oneself, the first recipient is meant', () => {
    expect(
      others([
        {
          from: person('me@seller.example'),
          to: [person('to@d.example')],
          cc: [person('cc@e.example')],
        },
      ]),
    ).toEqual(['to@d.example', 'cc@e.example']);
  });

  it('customers come before colleagues, even when a colleague sent it', () => {
    const thread = [
      {
        from: person('boss@seller.example'),
        to: [person('me@seller.example'), person('ann@acme.example')],
      },
    ];
    expect(others(thread)).toEqual(['ann@acme.example', 'boss@seller.example']);
    expect(
      others([{ from: person('boss@eu.seller.example'), cc: [person('ann@acme.example')] }]),
    ).toEqual(['ann@acme.example', 'boss@eu.seller.example']);
  });

  it('people at the same free-mail provider are not colleagues', () => {
    const thread = [{ from: person('ann@gmail.com'), to: [person('bo@acme.example')] }];
    expect(others(thread, { account: 'me@gmail.com' })).toEqual([
      'ann@gmail.com',
      'bo@acme.example',
    ]);
  });

  it('everyone is there once, with the best name, and machines are left out', () => {
    const thread = [
      { from: person('Ann <ANN@acme.example>'), to: [person('postmaster@acme.example')] },
      {
        from: person('Ann Weber <ann@acme.example>'),
        to: [person('Villain Name From A Stranger <ann@acme.example>'), person('bo@acme.example')],
        cc: [person('Bo Li <bo@acme.example>')],
      },
    ];
    expect(aMail(thread).others).toEqual([
      { email: 'ann@acme.example', name: 'Ann Weber' },
      { email: 'bo@acme.example', name: 'Bo Li' },
    ]);
  });

  it('what people call themselves counts more than what strangers call them', () => {
    const thread = [
      { from: person('bo@acme.example'), to: [person('A Liar And Thief <ann@acme.example>')] },
      { from: person('Ann <ann@acme.example>') },
    ];
    expect(aMail(thread).others[0]).toEqual({ email: 'ann@acme.example', name: 'Ann' });
    expect(aMail(thread.toReversed()).others[1]).toEqual({
      email: 'ann@acme.example',
      name: 'Ann',
    });
  });

  it('those without an address come last, once, unless they are known by one', () => {
    const thread = [
      {
        from: person('Zoe Ray'),
        to: [person('ZOE  RAY'), person('Ann Weber'), person('Me Myself')],
      },
      { from: person('Ann Weber <ann@acme.example>') },
    ];
    expect(others(thread)).toEqual(['ann@acme.example', 'Zoe Ray']);
  });
});

describe('what else is checked', () => {
  it('the open message is the last expanded one that is no draft, else the last', () => {
    expect(aMail([{}, { expanded: false }, { draft: true }]).open).toBe(0);
    expect(aMail([{ expanded: false }, { expanded: false }, { draft: true }]).open).toBe(1);
  });

  it('times that cannot be are unknown', () => {
    const timeOf = (ms: number | null) =>
      messageOf(aMail([{ date: { ms, text: null, source: null } }])).at;
    expect(timeOf(someTime + 0.5)).toBe(someTime);
    for (const wrong of [null, 0, -1, Number.NaN, Infinity, Date.UTC(2101)])
      expect(timeOf(wrong)).toBeNull();
  });

  it('subject and file names are one visible line', () => {
    const mail = aMail([{ attachments: [{ name: 'offer\u202efdp.exe', size: null }] }], {
      subject: ' a\n\u200bb ',
    });
    expect(mail.subject).toBe('a b');
    expect(messageOf(mail).attachments).toEqual([{ name: 'offerfdp.exe', size: null }]);
    expect(aMail([{}], { subject: '\u200b' }).subject).toBeNull();
    expect(aMail([{}], { subject: 'x'.repeat(4_000) }).subject).toHaveLength(500);
  });

  it('a Message-ID loses its brackets, and what is none is dropped', () => {
    const id = (messageId: string) => messageOf(aMail([{ messageId }])).messageId;
    expect(id(' <a.b@acme.example> ')).toBe('a.b@acme.example');
    for (const wrong of ['', '<>', 'two ids', '<a><b>', `<${'x'.repeat(2_000)}>`])
      expect(id(wrong)).toBeNull();
  });

  it('a thread of a thousand messages to a hundred people is checked in no time', () => {
    const crowd = Array.from({ length: 100 }, (_, i) => person(`P ${i} <p${i}@acme.example>`));
    const snapshot = aMailSnapshot(Array.from({ length: 1_000 }, () => ({ to: crowd })));
    const started = performance.now();
    mailFrom(snapshot, { own: [] });
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
