import type { Span } from '#lib/domain/highlight.ts';

/** A text with the parts that were looked for marked. `spans` are in order and apart from each other. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  const pieces = spans.flatMap(({ start, end }, index) => {
    const before = text.slice(spans[index - 1]?.end ?? 0, start);
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <>
      {pieces}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
