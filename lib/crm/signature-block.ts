import { fold } from '#lib/domain/fold.ts';
import { visibleText } from '#lib/domain/visible-text.ts';

import { withoutHistory } from './quoted-history.ts';
import { closing, disclaimer, isCompanyName, sentFrom } from './signature-words.ts';

export interface SignatureBlock {
  lines: string[];
  /** Whether something marks it as a signature: a delimiter, a closing formula, the sender's name. */
  marked: boolean;
}

const mostLines = 15;
/** How far from the end a signature may begin. */
const reach = 30;
const longestLine = 200;
const delimiter = /^\s*(?:[-–—]{2,3}|_{3,19})\s*$/;

/** The lines in which the sender signs: nothing quoted, no disclaimer, not more than fifteen. */
export function signatureBlock(text: string, name: string | null): SignatureBlock {
  const written = withoutHistory(text).filter((line) => line.trim() !== '');
  const tail = written.slice(-reach);
  const closed = tail.findLastIndex((line) => isClosing(line));
  const delimited = tail.findLastIndex((line, at) => delimiter.test(line) && at < tail.length - 1);
  // A name may be signed between the formula and the delimiter; a formula further up ends another paragraph.
  const start = closed === -1 || delimited - closed > 6 ? delimited : closed;
  if (start !== -1) return { lines: cleaned(tail.slice(start)), marked: true };
  const signed = name === null ? -1 : tail.findLastIndex((line) => isSigned(line, fold(name)));
  if (signed !== -1) return { lines: cleaned(tail.slice(signed)), marked: true };
  return { lines: cleaned(lastParagraph(text)), marked: false };
}

/** The formula alone, or with a name behind it: "Thanks for your mail" closes nothing. */
function isClosing(line: string): boolean {
  const text = line.trim();
  const formula = text.length <= 80 ? closing.exec(text)?.[0] : undefined;
  if (formula === undefined) return false;
  const rest = text.slice(formula.length);
  return (
    rest === '' || (rest.split(/\s+/).length <= 4 && /^[\p{Lu}\p{Lo}][^?!。！？]*$/u.test(rest))
  );
}

/** `Ann Weber`, `Ann Weber | Sales`, `王小明 经理` */
function isSigned(line: string, name: string): boolean {
  const text = fold(line.slice(0, longestLine));
  return name.length > 1 && text.startsWith(name) && text.length <= name.length + 60;
}

/** What stands behind the last empty line, if those lines are short. */
function lastParagraph(text: string): string[] {
  const lines = withoutHistory(text).map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  const paragraph = lines.slice(lines.lastIndexOf('') + 1);
  const fits = paragraph.length >= 2 && paragraph.length <= 10;
  return fits && paragraph.every((line) => line.length <= 90) ? paragraph : [];
}

function cleaned(lines: readonly string[]): string[] {
  const kept: string[] = [];
  for (const line of lines) {
    if (line.length > 60 && disclaimer.test(line.slice(0, 2_000))) break;
    const rest = line.length <= longestLine ? visible(line) : '';
    if (rest !== '' && !sentFrom.test(rest) && !isProse(rest)) kept.push(rest);
    if (kept.length === mostLines) break;
  }
  return kept;
}

const isProse = (line: string): boolean =>
  (/[.?!]$/.test(line) && line.split(' ').length >= 7 && !isCompanyName(line)) ||
  /^.{16,}[。！？]$/u.test(line);

/** Tabs and wide gaps separate what stands side by side, so they become separators before white space is single. */
function visible(line: string): string {
  const text = visibleText(line.trim().replace(/\t+| {3,}|\u3000{2,}/g, ' | '));
  return delimiter.test(text) ? '' : text.replace(isClosing(text) ? closing : /^$/, '');
}
