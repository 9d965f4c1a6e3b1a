/** How a sentence begins that is to be logged, and not looked up: "call ann wants 40 seats", "電話 王小明 想要40套". */
const english =
  /^(?:call(?:ed)?|phoned?|rang|met|meeting|chat(?:ted)?|sms|texted|note|letter)\s+\S/i;
const chinese =
  /^(?:打?(?:電話|电话)|致電|致电|通話|通话|會議|会议|開會|开会|聊天|簡訊|短信|來電|来电|拜訪|拜访|見面|见面|筆記|笔记|備忘|备忘|備註|备注|信件)(?:給|给)?[\s：:]*\S/;

export const beginsQuickLog = (text: string): boolean => {
  const typed = text.trimStart().slice(0, 100);
  return english.test(typed) || chinese.test(typed);
};
