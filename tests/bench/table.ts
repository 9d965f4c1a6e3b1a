import type { Measured } from './operation.ts';
import type { Spread } from './spread.ts';
import { ratioOf, verdictOf } from './verdict.ts';

const columns = ['#', 'Operation', 'Floor', 'Ours', 'Ratio', 'Goal', 'Cap', 'Verdict'] as const;
const comparedColumns = ['#', 'Compared', 'Theirs', 'Ours', 'Ratio'] as const;

/** What is judged, as a Markdown table that is also fit to be read in a terminal. */
export const tableOf = (lines: readonly Measured[]): string =>
  tableWith(columns, lines.filter((line) => verdictOf(line) !== 'to compare').map(cellsOf));

/** What is only set beside each other, without a goal. Empty if there is nothing. */
export function comparisonOf(lines: readonly Measured[]): string {
  const compared = lines.filter((line) => verdictOf(line) === 'to compare');
  if (compared.length === 0) return '';
  return tableWith(
    comparedColumns,
    compared.map((line) => cellsOf(line).slice(0, comparedColumns.length)),
  );
}

function tableWith(titles: readonly string[], cells: readonly string[][]): string {
  const rows = cells.toSorted(([one = ''], [other = '']) => Number(one) - Number(other));
  const widths = titles.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (of: readonly string[]) =>
    `| ${of.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(titles), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join(
    '\n',
  );
}

function cellsOf(measured: Measured): string[] {
  const { row, what, unit, floor, ours, goal, cap } = measured;
  const ratio = ratioOf(measured);
  const caps = Object.entries(cap ?? {}).map(([name, limit]) => `${name} ${limit} ${unit}`);
  return [
    String(row),
    what,
    floor === undefined ? '' : valueOf(floor, unit),
    valueOf(ours, unit),
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    goal === undefined ? '' : `≤ ${goal} ×`,
    caps.join(', '),
    verdictOf(measured),
  ];
}

const valueOf = (value: Spread | number, unit: string): string =>
  typeof value === 'number'
    ? `${rounded(value)} ${unit}`
    : `${rounded(value.p50)} ${unit} (p95 ${rounded(value.p95)})`;

/** Three digits, which is more than such a machine is good for. */
const rounded = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
