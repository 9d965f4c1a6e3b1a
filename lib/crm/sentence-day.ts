import { dayOf, isRealDay, mondayAfter, nextTime, plusDays } from '#lib/domain/calendar-day.ts';
import type { Day } from '#lib/domain/record.ts';

export interface SaidDay {
  day: Day;
  /** Where in the text the words for it stand. */
  from: number;
  to: number;
  /** Words say by when, not merely when: "by fri", "週五前". */
  isDeadline: boolean;
}

/*
 * Days in words are read by chrono-node. A weekday is the next one: said on a Friday, "Friday" is in a week, because for the same day one
 * says "today". "Next week" alone is its Monday. What chrono does not know is read here first.
 */

const before =
  /(?:^|[\s,，])(?<word>by|before|until|till|due|no later than|on|at|for|the|next|this)\s+$/i;
const deadline = /^(?:by|before|until|till|due|no later than)$/i;
const chineseDeadline = /^\s*(?:以前|之前|前)/;
/** English words that are something else more often than not, unless a preposition says that they are a day. */
const ambiguous = /^(?:sat|sun|mon|wed|may|march|second|now)$/i;
const past = /^(?:yesterday|last\s|the day before|昨|前天|大前天|上)|\bago$|前$/i;

/** The last day that is said, today or later. */
export async function dueDayIn(text: string, now: number): Promise<SaidDay | null> {
  const own = ownDay(text, dayOf(now));
  if (own) return own;
  const results = await parsed(text, now, true);
  const days = results.flatMap(({ index, words, day }) => {
    const lead = before.exec(text.slice(0, index))?.groups?.['word'] ?? null;
    const isAtEnd = /^[\s.!?。！]*$/.test(text.slice(index + words.length));
    if (day < dayOf(now) || past.test(words)) return [];
    if (ambiguous.test(words) && lead === null && !isAtEnd) return [];
    return [around(text, index, index + words.length, day)];
  });
  return days.at(-1) ?? null;
}

/** A day before today on which it happened: "yesterday", "last Friday", "昨天". */
export async function pastDayIn(text: string, now: number): Promise<SaidDay | null> {
  const results = await parsed(text, now, false);
  const found = results.find(({ words, day }) => day < dayOf(now) && past.test(words));
  return found ? around(text, found.index, found.index + found.words.length, found.day) : null;
}

const hasHan = /\p{Script=Han}/u;

async function parsed(text: string, now: number, forwardDate: boolean) {
  const at = new Date(now);
  const zh = hasHan.test(text) ? await import('chrono-node/zh') : null;
  const inChinese = zh ? readers(zh, text, at, forwardDate) : [];
  const english = /[a-z]{3}|\d/i.test(text) ? await import('chrono-node/en') : null;
  const results =
    inChinese.length > 0 || !english ? inChinese : english.casual.parse(text, at, { forwardDate });
  return results.flatMap((result) => {
    const { start, index } = result;
    // A month or an hour alone is no day.
    if (!start.isCertain('day') && !start.isCertain('weekday')) return [];
    return [{ index, words: result.text, day: dayOf(start.date().getTime()) }];
  });
}

/** Both scripts are tried: "周五" is written in either. */
function readers(
  { hans, hant }: typeof import('chrono-node/zh'),
  text: string,
  at: Date,
  forwardDate: boolean,
) {
  const inTraditional = hant.parse(text, at, { forwardDate });
  return inTraditional.length > 0 ? inTraditional : hans.parse(text, at, { forwardDate });
}

const count = '\\d{1,2}|[一二兩两三四五六七八九十]';
const own: [RegExp, (today: Day, number: string) => Day | null][] = [
  [/\bnext week\b/i, mondayAfter],
  [/\b(?:eod|end of (?:the )?day)\b/i, (today) => today],
  [
    /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! (?:of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i,
    comingDate,
  ],
  [/下(?:週|周|個?星期|个?星期|個?禮拜|个?礼拜)(?![一二三四五六日天])/, mondayAfter],
  [/月底/, (today) => plusDays(nextTime(`${today.slice(0, 8)}01`, 'monthly'), -1)],
  [/下個月|下个月/, (today) => nextTime(today, 'monthly')],
  [
    new RegExp(`(${count})(?:個|个)?(?:週|周|星期|禮拜|礼拜)[之以]?[後后內内]`),
    (today, number) => plusDays(today, 7 * counted(number)),
  ],
  [/(?<![月\d])(\d{1,2})[號号](?!線|线|店|機|机)/, comingDate],
];

function ownDay(text: string, today: Day): SaidDay | null {
  for (const [pattern, dayIn] of own) {
    const found = pattern.exec(text);
    const day = found && dayIn(today, found[1] ?? '');
    if (found && day) return around(text, found.index, found.index + found[0].length, day);
  }
  return null;
}

/** Today or the next month that has such a date. */
function comingDate(today: Day, number: string): Day | null {
  const date = number.padStart(2, '0');
  let month = today.slice(0, 8);
  for (let tries = 0; tries < 3; tries++) {
    const day = month + date;
    if (isRealDay(day) && day >= today) return day;
    month = nextTime(`${month}01`, 'monthly').slice(0, 8);
  }
  return null;
}

const numerals = '一二三四五六七八九十';
function counted(text: string): number {
  if (text === '兩' || text === '两') return 2;
  const place = numerals.indexOf(text);
  return place === -1 ? Number(text) : place + 1;
}

/** With the preposition before it, and what follows a Chinese deadline. */
function around(text: string, from: number, to: number, day: Day): SaidDay {
  const lead = before.exec(text.slice(0, from));
  const after = chineseDeadline.exec(text.slice(to));
  const word = lead?.groups?.['word'] ?? '';
  const isThis = /[本這这]$/.test(text.slice(0, from));
  return {
    day,
    from: lead ? lead.index : from - (isThis ? 1 : 0),
    to: to + (after?.[0].length ?? 0),
    isDeadline: deadline.test(word) || after !== null || /[後后]$/.test(text.slice(from, to)),
  };
}
