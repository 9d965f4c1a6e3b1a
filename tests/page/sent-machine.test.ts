import { describe, expect, test } from 'vitest';

import {
  nextState,
  type SendEvent,
  type SendHabits,
  type SendState,
  writing,
} from '#lib/page/sent-machine.ts';

const gmail: SendHabits = { undoWindow: 30_000, tells: false };
const roundcube: SendHabits = { undoWindow: 0, tells: true };

const at = (now: number, type: 'send' | 'discard' | 'undo' | 'edit' | 'leave'): SendEvent => ({
  type,
  now,
});
const look = (
  now: number,
  page: { open?: boolean; confirmed?: boolean; refused?: boolean } = {},
): SendEvent => ({ type: 'look', now, open: false, confirmed: false, refused: false, ...page });
const open = { open: true };

const after = (habits: SendHabits, events: SendEvent[]): SendState =>
  events.reduce((state, event) => nextState(state, event, habits), writing);

interface Case {
  what: string;
  habits: SendHabits;
  events: SendEvent[];
  ends: SendState['name'];
}

const cases: Case[] = [
  { what: 'a saved draft', habits: gmail, events: [look(0, open), look(9_000)], ends: 'writing' },
  {
    what: 'a window that is closed',
    habits: gmail,
    events: [at(0, 'edit'), look(1)],
    ends: 'writing',
  },
  {
    what: 'a mail whose window is gone and the page says so',
    habits: gmail,
    events: [at(0, 'send'), look(200, { confirmed: true })],
    ends: 'pending',
  },
  {
    what: 'a window that is gone for a moment',
    habits: gmail,
    events: [at(0, 'send'), look(100), look(2_900)],
    ends: 'sending',
  },
  {
    what: 'a window that is gone for three seconds',
    habits: gmail,
    events: [at(0, 'send'), look(100), look(3_100)],
    ends: 'pending',
  },
  {
    what: 'a window that went and came back',
    habits: gmail,
    events: [at(0, 'send'), look(100), look(900, open), look(1_000), look(3_500)],
    ends: 'sending',
  },
  {
    what: 'a page that said "undo" of something else while the window is open',
    habits: gmail,
    events: [at(0, 'send'), look(100, { open: true, confirmed: true })],
    ends: 'sending',
  },
  {
    what: 'a mail without a recipient, whose window stays',
    habits: gmail,
    events: [at(0, 'send'), look(5_000, open)],
    ends: 'writing',
  },
  {
    what: 'one that stays and is closed later',
    habits: gmail,
    events: [at(0, 'send'), look(5_000, open), look(6_000), look(9_999)],
    ends: 'writing',
  },
  {
    what: 'Send, then something else in the window, then closed',
    habits: gmail,
    events: [at(0, 'send'), at(900, 'edit'), look(1_000), look(9_000)],
    ends: 'writing',
  },
  {
    what: 'Send, then the bin',
    habits: gmail,
    events: [at(0, 'send'), at(900, 'discard'), look(1_000, { confirmed: true })],
    ends: 'discarded',
  },
  {
    what: 'the bin',
    habits: gmail,
    events: [at(0, 'discard'), look(100, { confirmed: true })],
    ends: 'discarded',
  },
  {
    what: 'undo',
    habits: gmail,
    events: [at(0, 'send'), look(100, { confirmed: true }), at(20_000, 'undo')],
    ends: 'undone',
  },
  {
    what: 'undo by key: the window is there again',
    habits: gmail,
    events: [at(0, 'send'), look(100, { confirmed: true }), look(4_000, open)],
    ends: 'undone',
  },
  {
    what: 'undo too late',
    habits: gmail,
    events: [at(0, 'send'), look(100, { confirmed: true }), look(30_000), at(30_001, 'undo')],
    ends: 'sent',
  },
  {
    what: 'a mail that nobody takes back',
    habits: gmail,
    events: [at(0, 'send'), look(100, { confirmed: true }), look(29_999), look(30_000)],
    ends: 'sent',
  },
  {
    what: 'a double press',
    habits: gmail,
    events: [at(0, 'send'), at(90, 'send'), look(100, { confirmed: true }), at(120, 'send')],
    ends: 'pending',
  },
  {
    what: 'a page that is left right after',
    habits: gmail,
    events: [at(0, 'send'), look(100), at(200, 'leave')],
    ends: 'pending',
  },
  {
    what: 'a page that is left with the window still open',
    habits: gmail,
    events: [at(0, 'send'), look(100, open), at(200, 'leave')],
    ends: 'sending',
  },
  {
    what: 'sent again after undo',
    habits: gmail,
    events: [
      at(0, 'send'),
      look(100, { confirmed: true }),
      at(200, 'undo'),
      at(9_000, 'send'),
      look(9_100, { confirmed: true }),
    ],
    ends: 'pending',
  },
  {
    what: 'Roundcube says so',
    habits: roundcube,
    events: [at(0, 'send'), look(400, { open: true, confirmed: true })],
    ends: 'sent',
  },
  {
    what: 'Roundcube takes a minute for a large file',
    habits: roundcube,
    events: [at(0, 'send'), look(60_000, open), look(60_100, { open: true, confirmed: true })],
    ends: 'sent',
  },
  {
    what: 'Roundcube is left without a word',
    habits: roundcube,
    events: [at(0, 'send'), look(400), look(9_000), at(9_001, 'leave')],
    ends: 'sending',
  },
  {
    what: 'Roundcube could not send it',
    habits: roundcube,
    events: [at(0, 'send'), look(400, { open: true, refused: true })],
    ends: 'failed',
  },
  {
    what: 'Roundcube could not send it, and then could',
    habits: roundcube,
    events: [
      at(0, 'send'),
      look(400, { open: true, refused: true }),
      at(900, 'send'),
      look(1_200, { open: true, confirmed: true }),
    ],
    ends: 'sent',
  },
  {
    what: 'Roundcube saved a draft',
    habits: roundcube,
    events: [look(400, { open: true, confirmed: true })],
    ends: 'writing',
  },
];

describe('what becomes of a mail', () => {
  test.each(cases)('$what: $ends', ({ habits, events, ends }) => {
    expect(after(habits, events).name).toBe(ends);
  });

  test('the time that counts is that of the press, and undo is possible for as long as the webmail lets it', () => {
    const pending = after(gmail, [at(1_000, 'send'), look(1_500, { confirmed: true })]);
    expect(pending).toEqual({ name: 'pending', at: 1_000, until: 31_000 });
    expect(nextState(pending, look(31_000), gmail)).toEqual({ name: 'sent', at: 1_000 });
  });

  test('nothing that happens to it later makes a sent mail unsent, or sends it twice', () => {
    const sent: SendState = { name: 'sent', at: 1 };
    for (const type of ['send', 'discard', 'undo', 'edit', 'leave'] as const)
      expect(nextState(sent, at(2, type), gmail)).toBe(sent);
    expect(nextState(sent, look(3, { open: true, confirmed: true, refused: true }), gmail)).toBe(
      sent,
    );
  });
});
