import type { Channel, Direction, Purpose } from '#lib/domain/interaction.ts';

/** One thing that passes between us and a customer. `{name}`, `{product}` and `{company}` are filled in. */
export interface SampleText {
  channel: Channel;
  direction: Direction;
  purpose: Purpose;
  subject: string;
  text: string;
  /** Minutes, for what takes some. */
  duration: number | undefined;
}

type Row = readonly [
  channel: Channel,
  direction: Direction,
  purpose: Purpose,
  subject: string,
  text: string,
  duration?: number,
];

export const texts = (rows: readonly Row[]): SampleText[] =>
  rows.map(([channel, direction, purpose, subject, text, duration]) => ({
    channel,
    direction,
    purpose,
    subject,
    text,
    duration,
  }));
