/** Longest run of combining marks that a written language needs; more of them only paint over the neighbours. */
const marksInARow = /(\p{M}{8})\p{M}+/gu;

/** White space in every script, line ends, and letters that are drawn as nothing but keep their width. */
const blanks = /[\s\u0085\u115f\u1160\u2800\u3164\uffa0]+/gu;

/**
 * Characters that are not drawn, or that change the direction of others: controls, bidi marks and overrides, zero-width ones, soft
 * hyphens, interlinear annotations, tags, halves of surrogate pairs. The format characters of Arabic and Syriac that are drawn stay.
 */
const unseen =
  /\u034f|[\u180b-\u180f]|[\p{Cc}\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e007f}]/gu;

/** A joiner makes one picture of two emoji; anywhere else it is only there to make equal names differ. */
const looseJoiners =
  /(?<!\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

const leading = /^[ \p{M}]+/u;
const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Makes one line for people to read out of a stranger's name or subject: what is not drawn is gone, white space is single, at most
 * `max` code points are left, and the cut splits no character that people see as one. Markup stays: it is only text.
 */
export function visibleText(raw: string, max = 200): string {
  // Sixteen units for each that can be shown: more than any honest text hides, and a megabyte costs nothing.
  const seen = raw
    .slice(0, 16 * max)
    .replace(blanks, ' ')
    .replace(unseen, '')
    .replace(looseJoiners, '')
    .replace(marksInARow, '$1')
    .replace(/ {2,}/g, ' ')
    .replace(leading, '')
    .trimEnd();
  return seen.length <= max ? seen : cut(seen, max).trimEnd();
}

function cut(text: string, max: number): string {
  let kept = '';
  let size = 0;
  for (const { segment } of clusters.segment(text)) {
    const points = Array.from(segment);
    if (size + points.length > max)
      return (
        kept ||
        points
          .slice(0, max)
          .join('')
          .replace(/\u200d$/, '')
      );
    size += points.length;
    kept += segment;
  }
  return kept;
}
