import { hourOf } from '#lib/domain/calendar-day.ts';
import type { Channel, Direction } from '#lib/domain/interaction.ts';
import type { Day } from '#lib/domain/record.ts';
import { visibleText } from '#lib/domain/visible-text.ts';

import { channelIn } from './sentence-channel.ts';
import { dueDayIn, pastDayIn, type SaidDay } from './sentence-day.ts';
import { minutesIn } from './sentence-minutes.ts';

/** What "call ann wants 40 seats, quote by fri" says. */
export interface Sentence {
  channel: Channel;
  direction: Direction;
  minutes: number | null;
  /** When it happened, where the sentence says another day than today; epoch ms. */
  at: number | null;
  /** Begins with whom it was with; what about follows. */
  words: string;
  /** Further clauses of what was said. */
  more: string;
  /** `title` is empty where only a day is said. */
  followUp: { title: string; due: Day } | null;
}

const longest = 600;
const clauses = /\s*(?:,(?!\d)|[，;；。])\s*|\.\s+|\s+(?:and then|then)\s+|\s+(?:[-–—→]|->)\s+/i;
const lead =
  /^(?:and|then|然後|然后|並|并)?\s*(?:please )?(?:remind me(?: to)?|todo:?|to do:?|提醒我|記得|记得)\s*/i;

/** Null where the first words name no way by which anything could have passed: that is no sentence to log. */
export async function readSentence(raw: string, now: number): Promise<Sentence | null> {
  const text = visibleText(raw, longest).normalize('NFC');
  const said = channelIn(text);
  if (!said) return null;
  const { minutes, rest } = minutesIn(said.rest);
  const parts = rest.split(clauses).filter((part) => part !== '');
  const planned = await plannedIn(parts, now);
  const [first = '', ...others] = planned.said;
  const happened = await pastDayIn(first, now);
  return {
    channel: said.channel,
    direction: said.direction,
    minutes,
    at: happened && hourOf(happened.day, 12),
    words: happened ? without(first, happened) : first,
    more: others.join(', '),
    followUp: planned.followUp,
  };
}

/** The last clause with a day is what is to be done; in a single one, the words by which it has to be. */
async function plannedIn(
  parts: readonly string[],
  now: number,
): Promise<{ said: string[]; followUp: Sentence['followUp'] }> {
  for (let at = parts.length - 1; at > 0; at--) {
    const clause = parts[at] ?? '';
    const day = await dueDayIn(clause, now);
    if (!day) continue;
    const title = without(clause, day)
      .replace(lead, '')
      .replace(/^(?:and|並|并)\s+/i, '');
    return { said: parts.filter((_, other) => other !== at), followUp: { title, due: day.day } };
  }
  const [only = '', ...rest] = parts;
  const day = await dueDayIn(only, now);
  if (!day?.isDeadline) return { said: [...parts], followUp: null };
  const after = only.slice(day.to).trim();
  const head = only.slice(0, day.from).trim();
  // "… and quote by fri": the last thing before the day. In Chinese it stands behind the day.
  const cut = Math.max(head.lastIndexOf(' and '), -1);
  const title = after || (cut === -1 ? '' : head.slice(cut + 5));
  const kept = after !== '' || cut === -1 ? head : head.slice(0, cut);
  return { said: [kept, ...rest], followUp: { title: title.trim(), due: day.day } };
}

const without = (text: string, { from, to }: SaidDay): string =>
  `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim();
