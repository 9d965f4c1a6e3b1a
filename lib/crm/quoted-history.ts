/** "On … wrote:" in the languages of the usual mail programs; what follows is somebody else's. */
const attribution =
  /(?:\bwrote|\bschrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napisał\(?a?\)?|пишет|написал\(?а?\)?|[写寫][道到]|đã viết|書きました|작성)[^:：]{0,80}[:：]\s*$/iu;

/** The line before "wrote:", where a program breaks it in two. */
const attributionStart = /^(?:On|Am|Le|El|Il|Em|Op|Den|W dniu|В|在|於|于|Vào)\s.*(?:\d|@)/u;

const banner =
  /^\s*(?:[-_—=]{2,}\s*(?:original|forwarded|ursprüngliche|weitergeleitete|message|mensaje|messaggio|原始|转发|轉寄|轉發|пересыл|исходное|пересланное|thư gốc|tin nhắn).*|_{20,}|-{20,}|begin forwarded message:.*|anfang der weitergeleiteten .*)$/iu;

const headerFrom =
  /^\s*\*?(?:From|Von|De|Da|Van|发件人|寄件者|寄件人|发信人|От|Từ|差出人)\s*\*?\s*[:：]\s*\S/iu;
const headerSent =
  /^\s*\*?(?:Sent|Date|To|Gesendet|Datum|An|Envoyé|À|Enviado|Fecha|Para|Inviato|A|发送时间|日期|寄件日期|时间|收件人|收件者|Отправлено|Дата|Кому|Đã gửi|Ngày|Đến|送信日時)\s*\*?\s*[:：]/iu;

/**
 * The lines that the sender wrote, without what is quoted in them. Where the answer stands below the quotation (lines with `>`),
 * only the quotation goes; behind the header of an older mail everything goes.
 */
export function withoutHistory(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const own: string[] = [];
  for (const [at, line] of lines.entries()) {
    if (isQuoted(line)) continue;
    if (attribution.test(line.slice(-400))) {
      if (attributionStart.test(own.at(-1) ?? '') && !attributionStart.test(line)) own.pop();
      if (quotationFollows(lines, at)) continue;
      break;
    }
    if (banner.test(line.slice(0, 200)) || isHeader(lines, at)) break;
    own.push(line);
  }
  return own;
}

const isQuoted = (line: string): boolean => /^\s{0,3}(?:>|&gt;|│)/.test(line);

const quotationFollows = (lines: readonly string[], at: number): boolean =>
  lines.slice(at + 1, at + 4).some(isQuoted);

const isHeader = (lines: readonly string[], at: number): boolean =>
  headerFrom.test((lines[at] ?? '').slice(0, 200)) &&
  lines.slice(at + 1, at + 5).some((line) => headerSent.test(line.slice(0, 200)));
