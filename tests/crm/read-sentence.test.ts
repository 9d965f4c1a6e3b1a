import { describe, expect, test } from 'vitest';

import { readSentence } from '#lib/crm/read-sentence.ts';

/** Tuesday, 24 November 2026, 16:20. */
const now = new Date(2026, 10, 24, 16, 20).getTime();
type Plan = [title: string, due: string] | null;

/** What is said, and then: way, direction, minutes, who and what, further clauses, what is to be done. */
type Case = [string, string, string, number | null, string, string, Plan];

async function read(sentence: string) {
  const said = await readSentence(sentence, now);
  if (!said) return null;
  const { channel, direction, minutes, words, more, followUp } = said;
  return [channel, direction, minutes, words, more, followUp && [followUp.title, followUp.due]];
}

describe('in English', () => {
  test.each<Case>([
    [
      'call ann wants 40 seats, quote by fri',
      'call',
      'out',
      null,
      'ann wants 40 seats',
      '',
      ['quote', '2026-11-27'],
    ],
    [
      'Called Ann Lee 20 min about renewal, remind me next week',
      'call',
      'out',
      20,
      'Ann Lee about renewal',
      '',
      ['', '2026-11-30'],
    ],
    [
      'call from bob: line is down, call back tomorrow',
      'call',
      'in',
      null,
      'bob: line is down',
      '',
      ['call back', '2026-11-25'],
    ],
    [
      'meeting with ann 1.5h: roadmap, send minutes by 27 nov',
      'meeting',
      'none',
      90,
      'ann: roadmap',
      '',
      ['send minutes', '2026-11-27'],
    ],
    ['ann called wants a quote', 'call', 'in', null, 'ann wants a quote', '', null],
    [
      'call ann wants 40 seats and quote by fri',
      'call',
      'out',
      null,
      'ann wants 40 seats',
      '',
      ['quote', '2026-11-27'],
    ],
    ['call ann quote by fri', 'call', 'out', null, 'ann quote', '', ['', '2026-11-27']],
    [
      'call ann wants 1,000 seats, price 2,500',
      'call',
      'out',
      null,
      'ann wants 1,000 seats',
      'price 2,500',
      null,
    ],
    [
      'sms bob ok, send docs in 3 days',
      'sms',
      'out',
      null,
      'bob ok',
      '',
      ['send docs', '2026-11-27'],
    ],
    ['call ann, quote the 27th', 'call', 'out', null, 'ann', '', ['quote', '2026-11-27']],
    ['call ann, quote the 3rd', 'call', 'out', null, 'ann', '', ['quote', '2026-12-03']],
    [
      'call ann wants 40, quote eod',
      'call',
      'out',
      null,
      'ann wants 40',
      '',
      ['quote', '2026-11-24'],
    ],
    [
      'lunch with ann, follow up in two weeks',
      'meeting',
      'none',
      null,
      'ann',
      '',
      ['follow up', '2026-12-08'],
    ],
    ['note ann likes tea', 'note', 'none', null, 'ann likes tea', '', null],
    [
      'letter from bob complaint, answer until dec 1',
      'letter',
      'in',
      null,
      'bob complaint',
      '',
      ['answer', '2026-12-01'],
    ],
    ['call ann in 20 minutes', 'call', 'out', null, 'ann in 20 minutes', '', null],
  ])('%s', async (sentence, ...expected) => {
    expect(await read(sentence)).toEqual(expected);
  });

  test.each([
    'met ann, sat down with her',
    'call ann, May is fine with her',
    'call ann, second offer was better',
    'call ann on friday is fine',
    'call ann, room 9:30',
  ])('plans nothing for "%s"', async (sentence) => {
    expect((await read(sentence))?.[5]).toBeNull();
  });

  test('a weekday is the next one: on a Tuesday, "tue" is in a week', async () => {
    expect((await read('call ann, quote by tue'))?.[5]).toEqual(['quote', '2026-12-01']);
  });

  test.each([
    ['call ann yesterday, no answer', '2026-11-23'],
    ['call ann last fri wants 3', '2026-11-20'],
    ['met ann 3 days ago', '2026-11-21'],
  ])('%s: it was on %s', async (sentence, day) => {
    const said = await readSentence(sentence, now);
    expect(new Date(said?.at ?? 0).toDateString()).toBe(new Date(`${day}T12:00`).toDateString());
    expect(said?.words).toMatch(/^ann/);
    expect(said?.followUp).toBeNull();
  });
});

describe('in Chinese', () => {
  test.each<Case>([
    [
      '電話 王小明 想要40套，週五前報價',
      'call',
      'out',
      null,
      '王小明 想要40套',
      '',
      ['報價', '2026-11-27'],
    ],
    [
      '打電話給王小明想要40套，下週三回電',
      'call',
      'out',
      null,
      '王小明想要40套',
      '',
      ['回電', '2026-12-02'],
    ],
    [
      '電話 王小明 想要40套 本週五前報價',
      'call',
      'out',
      null,
      '王小明 想要40套',
      '',
      ['報價', '2026-11-27'],
    ],
    [
      '會議 王小明 30分鐘 討論續約，月底前寄合約',
      'meeting',
      'none',
      30,
      '王小明 討論續約',
      '',
      ['寄合約', '2026-11-30'],
    ],
    [
      '拜訪 王小明 半小時，下週寄樣品',
      'meeting',
      'none',
      30,
      '王小明',
      '',
      ['寄樣品', '2026-11-30'],
    ],
    [
      '王小明來電 線路斷了，明天回覆',
      'call',
      'in',
      null,
      '王小明 線路斷了',
      '',
      ['回覆', '2026-11-25'],
    ],
    ['電話王小明，27號前報價', 'call', 'out', null, '王小明', '', ['報價', '2026-11-27']],
    ['電話 王小明，提醒我後天寄合約', 'call', 'out', null, '王小明', '', ['寄合約', '2026-11-26']],
    ['来电 李伟 要报价，周五前报价', 'call', 'in', null, '李伟 要报价', '', ['报价', '2026-11-27']],
    ['打电话给李伟，3天后回电', 'call', 'out', null, '李伟', '', ['回电', '2026-11-27']],
    ['电话 李伟 两周后回电', 'call', 'out', null, '李伟', '', ['回电', '2026-12-08']],
    ['备注 李伟 偏好下午', 'note', 'none', null, '李伟 偏好下午', '', null],
    [
      'call 王小明 wants 40, quote by fri',
      'call',
      'out',
      null,
      '王小明 wants 40',
      '',
      ['quote', '2026-11-27'],
    ],
  ])('%s', async (sentence, ...expected) => {
    expect(await read(sentence)).toEqual(expected);
  });

  test('昨天 was yesterday', async () => {
    const said = await readSentence('電話 王小明 昨天 沒人接', now);
    expect(new Date(said?.at ?? 0).getDate()).toBe(23);
    expect(said?.words).toBe('王小明 沒人接');
  });
});

test.each(['', 'ann', 'callisto is a moon', 'recall ann', '找王小明'])(
  '"%s" says of nothing how it passed, and is no sentence',
  async (sentence) => {
    expect(await readSentence(sentence, now)).toBeNull();
  },
);

test.each([
  `call ${'ann '.repeat(250_000)}`,
  `call ${','.repeat(100_000)}`,
  `call ann ${'1'.repeat(100_000)} min`,
  `call \u202eann\u0000, quote by fri${'\u200b'.repeat(10_000)}`,
])('a hostile one is read like any other', async (sentence) => {
  const said = await readSentence(sentence, now);
  expect(said?.channel).toBe('call');
  expect(JSON.stringify(said).length).toBeLessThan(2_000);
});
