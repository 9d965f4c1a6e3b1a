import type { PageDom, Reading } from './page-dom.ts';

const mostTexts = 1_000;
/** Longer texts are handed over in pieces, which overlap so that nothing is only there in halves. */
const piece = 1_000;
const overlap = 100;

/** An address, an address spelt out ("ann [at] mill dot example"), or a number; what is one is for others to say. */
const telling = /[@＠０-９]|[[({<]\s?at\s?[\])}>]|\bat\b.{1,80}\bdot\b|\d(?:\D{0,3}\d){5}/i;

/** Finds all that and more, as fast as one looks for a single `@`; which needs the digits written out. */
const hint = /[@[({<＠０-９]|\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d|[dD]ot|DOT/;

/** What the page shows, as far as an address or a number may stand in it. */
export function* textsIn(page: PageDom): Reading<string[]> {
  const walker = page.texts();
  const texts = new Set<string>();
  const asked = new Set<Element>();
  let seen = 0;
  for (let node = walker.nextNode(); node && texts.size < mostTexts; node = walker.nextNode()) {
    seen += 1;
    if (seen % 50 === 0) yield;
    const text = node.nodeValue ?? '';
    // Nearly every text is short and says nothing of the kind.
    if (text.length <= piece && !(hint.test(text) && telling.test(text))) continue;
    for (let from = 0; from < text.length && texts.size < mostTexts; from += piece - overlap) {
      if (from > 0) yield;
      const said = text.slice(from, from + piece).trim();
      const parent = telling.test(said) ? page.parent(node) : null;
      if (!parent || !page.shown(parent)) continue;
      yield;
      texts.add(said);
      // The rest of it may stand in elements beside it: `ann<b>@</b>mill.example`.
      for (const around of said.length > 80 ? [] : [parent, page.parent(parent)]) {
        const whole = around && !asked.has(around) ? page.text(around, 300) : null;
        if (around) asked.add(around);
        if (whole !== null) texts.add(whole);
      }
    }
  }
  return [...texts];
}
