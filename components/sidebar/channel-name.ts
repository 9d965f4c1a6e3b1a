import type { Channel, Direction } from '#lib/domain/interaction.ts';
import { text } from '#lib/view/text.ts';

/** "Call in", "Email out", "Meeting". Each a text of its own: languages say "call in" by other words than "call". */
export const channelName = (channel: Channel, direction: Direction): string =>
  direction === 'none' ? text(`channel_${channel}`) : text(`channel_${channel}_${direction}`);
