import type { PageDom, Reading } from './page-dom.ts';

/** What is longer describes a catalogue, and would have to be parsed in one go. */
const longestBlock = 512_000;
const longestTogether = 3_000_000;

/** What stands in the page's JSON-LD blocks; one that is too long or no JSON is passed over. */
export function* jsonLdIn(page: PageDom): Reading<unknown[]> {
  const found: unknown[] = [];
  const scripts = page.all('script[type*="ld+json" i]');
  let left = longestTogether;
  for (let at = 0; at < scripts.length && at < 500; at += 1) {
    const script = scripts[at];
    const text = script ? page.textOfScript(script, Math.min(longestBlock, left)) : '';
    left -= text.length;
    const parsed = text === '' ? undefined : parsedJson(unwrapped(text));
    if (parsed !== undefined) found.push(parsed);
    yield;
  }
  return found;
}

/** Without the comments and CDATA marks around it, which templates still write. */
function unwrapped(text: string): string {
  const [body = ''] = text.split(']]>');
  const start = Math.max(0, body.search(/(?<!A)[{[]\s*["{}[\]]/));
  return body.slice(start, Math.max(body.lastIndexOf('}'), body.lastIndexOf(']')) + 1);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
