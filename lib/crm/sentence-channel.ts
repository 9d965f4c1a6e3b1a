import type { Channel, Direction } from '#lib/domain/interaction.ts';

export interface Said {
  channel: Channel;
  direction: Direction;
  /** What follows: whom it was with, and what about. */
  rest: string;
}

type Way = [channel: Channel, direction: Direction, words: string];

/** How a sentence may begin. Longer words first, so that "phone call" is not "phone" and a person named Call. */
const english: Way[] = [
  ['call', 'in', 'call in|incoming call|call from|called by|phone call from'],
  ['call', 'out', 'phone call|call out|called|call|phoned|phone|rang|ring|tel'],
  ['meeting', 'none', 'meeting|meet|met|visited|visit|lunch|dinner|coffee|demo'],
  ['sms', 'in', 'sms from|text from'],
  ['sms', 'out', 'sms|texted|text'],
  ['chat', 'in', 'chat from|whatsapp from|wechat from'],
  ['chat', 'out', 'chatted|chat|whatsapp|wechat|slack|teams'],
  ['letter', 'in', 'letter from'],
  ['letter', 'out', 'letter'],
  ['email', 'in', 'e?-?mail from'],
  ['email', 'out', 'e-?mailed|e-?mail|mailed|mail'],
  ['note', 'none', 'note'],
];
const chinese: Way[] = [
  ['call', 'in', '來電|来电|接到電話|接到电话'],
  ['call', 'out', '打電話|打电话|致電|致电|去電|去电|通話|通话|電話|电话'],
  ['meeting', 'none', '會議|会议|開會|开会|拜訪|拜访|見面|见面|面談|面谈|會面|会面'],
  ['sms', 'out', '簡訊|短訊|短信'],
  ['chat', 'out', '微信|LINE|聊天'],
  ['letter', 'in', '來信|来信'],
  ['letter', 'out', '寄信|信件'],
  ['email', 'out', '電子郵件|电子邮件|電郵|电邮|郵件|邮件'],
  ['note', 'none', '備註|备注|筆記|笔记|備忘|备忘'],
];

/** "Ann called about …": the one who did it stands first. */
const byThem: [Channel, RegExp][] = [
  ['call', /^(\S+(?: \S+){0,3}?) (?:called|phoned|rang)(?: back| in)?(?=[ ,:]|$)/i],
  ['sms', /^(\S+(?: \S+){0,3}?) texted(?: me| us)?(?=[ ,:]|$)/i],
  ['email', /^(\S+(?: \S+){0,3}?) (?:e-?mailed|wrote)(?: me| us)?(?=[ ,:]|$)/i],
  ['call', /^(\p{Script=Han}{1,6}) ?(?:來電|来电|打來|打来|打電話來|打电话来)/u],
];

const beginnings = [
  ...english.map(([channel, direction, words]) => ({
    channel,
    direction,
    pattern: new RegExp(`^(?:(?:i|we) )?(?:${words})(?: (?:with|to|on|about))?(?:[ :,]+|$)`, 'i'),
  })),
  ...chinese.map(([channel, direction, words]) => ({
    channel,
    direction,
    pattern: new RegExp(`^(?:${words})[ :：，,]*(?:給|给|跟|和|與|与)?[ :：，,]*`, 'i'),
  })),
];

/** By which way it passed and from whom to whom, as the first words say; null where they say nothing of the kind. */
export function channelIn(sentence: string): Said | null {
  for (const { channel, direction, pattern } of beginnings) {
    const [found] = pattern.exec(sentence) ?? [];
    if (found !== undefined)
      return { channel, direction, rest: sentence.slice(found.length).trim() };
  }
  for (const [channel, pattern] of byThem) {
    const [found = '', person = ''] = pattern.exec(sentence) ?? [];
    if (person !== '') {
      const rest = `${person} ${sentence.slice(found.length).replace(/^[ :：，,]+/, '')}`;
      return { channel, direction: 'in', rest: rest.trim() };
    }
  }
  return null;
}
