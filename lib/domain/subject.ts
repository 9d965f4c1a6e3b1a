/**
 * What mail programs put before the subject of a reply or a forward, in the languages of their makers. Only words that stand
 * before a colon are looked at, so that short ones (`R`, `I`) do no harm.
 */
const marks = [
  're, fw, fwd, forward', // English, and most programs whatever their language
  'aw, antw, antwort, wg, weitergeleitet', // German
  'sv, vs, vb, vl, vid, videres, svar', // Scandinavian, Finnish
  'betr, doorst, bls, trs', // Dutch, Indonesian
  'r, rif, i, inoltra', // Italian
  'tr, réf, rép, réponse, transfert', // French
  'rv, resp, respuesta, reenv, res, enc', // Spanish, Portuguese
  'odp, pd, vá, továbbítás, ynt, ilt, i̇lt, yanıt, atb', // Polish, Hungarian, Turkish, Latvian
  'απ, πρθ, σχετ', // Greek
  'отв, ответ, пер, переслать, на, відп', // Russian, Ukrainian
  'trả lời, chuyển tiếp, tl, hồi âm', // Vietnamese
  '回复, 回復, 回覆, 答复, 答覆, 回信, 转发, 轉發, 转寄, 轉寄', // Chinese
  '返信, 転送, 회신, 답장, 전달', // Japanese, Korean
  'رد, إعادة توجيه, תגובה, הועבר', // Arabic, Hebrew
].flatMap((line) => line.split(', '));

const mark = String.raw`(?:${marks.join('|')})`;
/** `Re[2]:`, `Re(3):`, `RE^2:`, `回复 2：`. */
const counted = String.raw`\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\^?\d{1,3})?`;
const run = new RegExp(String.raw`(?:${mark}${counted}\s*[:：﹕]\s*)+`, 'iuy');
/** `[list]`, which mailing lists put before or after the marks. */
const tag = /\[[^[\]]{1,80}\]\s*/uy;

/** A subject without the marks of replies and forwards, however many and in whichever language; `[list]` tags are kept. */
export function bareSubject(subject: string): string {
  const text = subject.normalize('NFC').trim();
  const tags: string[] = [];
  let at = 0;
  for (;;) {
    const marksEnd = endOf(run, text, at);
    const tagEnd = endOf(tag, text, marksEnd);
    if (tagEnd > marksEnd) tags.push(text.slice(marksEnd, tagEnd).trim());
    if (tagEnd === at) break;
    at = tagEnd;
  }
  return [...tags, text.slice(at)].join(' ').trim();
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}
