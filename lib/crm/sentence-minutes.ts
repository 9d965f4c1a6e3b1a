/** "20 min", "1.5h", "半小時": how long it took. Not "in 20 minutes" or "20分鐘後", which say when. */
const patterns: [RegExp, (number: string) => number][] = [
  [/(?<!\bin )\b(\d{1,3}) ?(?:minutes?|mins?|m)\b(?! later)/i, Number],
  [/(?<!\bin )\b(\d{1,2}(?:\.\d)?) ?(?:hours?|hrs?|h)\b(?! later)/i, (hours) => Number(hours) * 60],
  [/(?<!\bin )\b(half an hour)\b/i, () => 30],
  [/(?<!\bin )\b(an hour)\b/i, () => 60],
  [/(\d{1,3}) ?分[鐘钟](?![後后內内])/, Number],
  [
    /(\d{1,2}(?:\.\d)?|[一兩两二三四五六七八]) ?(?:個|个)?(?:小時|小时|鐘頭|钟头)(?![後后內内])/,
    (hours) => hoursOf(hours) * 60,
  ],
  [/(半)(?:個|个)?(?:小時|小时|鐘頭|钟头)(?![後后內内])/, () => 30],
];

export function minutesIn(sentence: string): { minutes: number | null; rest: string } {
  for (const [pattern, minutesOf] of patterns) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const [all, number = ''] = found;
    const before = sentence.slice(0, found.index).replace(/(?:\bfor|[(（,，])\s*$/i, '');
    const after = sentence.slice(found.index + all.length).replace(/^[)）]/, '');
    return {
      minutes: Math.round(minutesOf(number)),
      rest: `${before.trimEnd()} ${after.trimStart()}`.replace(/ +([,，。:：;；])/g, '$1').trim(),
    };
  }
  return { minutes: null, rest: sentence };
}

const digits = '一二三四五六七八';
function hoursOf(text: string): number {
  if (text === '兩' || text === '两') return 2;
  const place = digits.indexOf(text);
  return place === -1 ? Number(text) : place + 1;
}
