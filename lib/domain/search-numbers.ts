import type { SearchDoc } from './search-doc.ts';

/** Numbers of many records as one text, in which any part of them is found at once. */
export interface SearchNumbers {
  /** A line for each record, in their order: its numbers, each behind a tab, which makes its beginning findable, too. */
  digits: string;
  /** Where the line of every `linesApart`th record begins. */
  lineStarts: Uint32Array;
}

const linesApart = 64;
/** So many records with a few digits are looked at. */
const mostFound = 2_000;

export function numbersOf(docs: readonly SearchDoc[]): SearchNumbers {
  const lines = docs.map(({ digits }) => `${digits.map((number) => `\t${number}`).join('')}\n`);
  return numbersOfLines(lines);
}

export function numbersOfLines(lines: readonly string[]): SearchNumbers {
  const lineStarts = new Uint32Array(Math.ceil(lines.length / linesApart));
  let start = 0;
  for (const [doc, line] of lines.entries()) {
    if (doc % linesApart === 0) lineStarts[doc / linesApart] = start;
    start += line.length;
  }
  return { digits: lines.join(''), lineStarts };
}

/** The lines one after the other, to be put together with others. */
export function* linesOf({ digits }: SearchNumbers): Generator<string, void> {
  for (let start = 0; start < digits.length;) {
    const end = digits.indexOf('\n', start) + 1;
    yield digits.slice(start, end);
    start = end;
  }
}

/** Records with a number that has these digits in it, or begins with them. */
export function* docsWithNumber(
  { digits, lineStarts }: SearchNumbers,
  sought: string,
  isBeginning: boolean,
): Generator<number, void> {
  const needle = isBeginning ? `\t${sought}` : sought;
  let at = digits.indexOf(needle);
  for (let found = 0; at >= 0 && found < mostFound; found++) {
    yield lineAt(digits, lineStarts, at);
    at = digits.indexOf(needle, digits.indexOf('\n', at));
  }
}

function lineAt(digits: string, lineStarts: Uint32Array, at: number): number {
  let [low, high] = [0, lineStarts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lineStarts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  let line = (low - 1) * linesApart;
  let end = digits.indexOf('\n', lineStarts[low - 1] ?? 0);
  while (end < at) {
    line += 1;
    end = digits.indexOf('\n', end + 1);
  }
  return line;
}
