import type { AddressSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';

import { limits, textOf, textWithin } from './dom.ts';
import { marks, type Message, own, told } from './owa-page.ts';
import { isShown } from './walk.ts';
import { addressIn, countInBrackets, nameIn } from './written-address.ts';

/** A person who can be clicked, in the words of the page's own scripts, and his text in it. */
const written = '[autoid="_pe_b"]';
const people = `.PersonaPaneLauncher, ${written}`;

/** Quoted history stands below these, or inside of those. `x_` comes before what the sender's program called them. */
const historyBelow = '[id$="divRplyFwdMsg"], [id$="appendonsend"]';
const history =
  '[class*="gmail_quote"], [class*="yahoo_quoted"], [class*="moz-cite-prefix"], blockquote[type="cite"]';

export const messageFrom = ({ around, sender, text }: Message): MessageSnapshot => {
  const date = told(around, marks.received) ?? told(around, marks.sent);
  return {
    // The page has none; the address of a window of its own has, but then one mail would have two names.
    key: null,
    messageId: null,
    from: senderOf(sender),
    ...recipientsOf(around),
    date: { ms: null, text: date, source: date === null ? null : 'text' },
    expanded: true,
    draft: false,
    text: textWithin(text, { limit: limits.text, without: history, until: historyBelow }),
    snippet: null,
    attachments: [],
  };
};

/** Null unless one person is all that stands there: "Ann on behalf of Bo" is neither. Whoever is hidden there counts, too. */
function senderOf(label: Element): AddressSnapshot | null {
  const [person, another] = peopleIn(label).filter((each) => each.textContent.trim() !== '');
  const text = person ? textOf(person) : null;
  return person && !another && text === textOf(label) ? personFrom(text) : null;
}

type Recipients = Pick<MessageSnapshot, 'to' | 'cc' | 'bcc' | 'recipientsComplete'>;

/** A short header has everybody on the line of "to", as many as fit, and a button for the rest. */
function recipientsOf(around: Element): Recipients {
  const lines = [marks.to, marks.cc, marks.bcc].map((mark) => {
    const [line, another] = own(around, mark).filter(isShown);
    if (!line) return { found: [], isWhole: true };
    if (another) return { found: [], isWhole: false };
    const shown = peopleIn(line).filter(isShown);
    const found = shown
      .slice(0, limits.addresses)
      .flatMap((each) => personFrom(textOf(each)) ?? []);
    const folds = [...line.querySelectorAll('button')].some(isShown);
    return { found, isWhole: found.length === shown.length && !folds };
  });
  const [to = [], cc = [], bcc = []] = lines.map(({ found }) => found);
  const named = to.length + cc.length + bcc.length > 0;
  return { to, cc, bcc, recipientsComplete: named && lines.every(({ isWhole }) => isWhole) };
}

/** Each person once, by the inner of two elements that are one's. */
function peopleIn(line: Element): Element[] {
  const found: Element[] = [];
  for (const each of line.querySelectorAll(people))
    if (!found.at(-1)?.contains(each)) found.push(each);
  return found.map((person) => {
    const [text, another] = person.querySelectorAll(written);
    return text && !another ? text : person;
  });
}

/** `Ann Lee <ann@mill.example>;`, the address of who has no name, or the name of a colleague. */
function personFrom(text: string | null): AddressSnapshot | null {
  const drawn = text?.endsWith(';') ? text.slice(0, -1).trim() : text;
  if (!drawn) return null;
  // One of them is part of a name. Which, only the page's own script knows.
  if (countInBrackets(drawn) > 1) return { email: null, name: drawn };
  const email = addressIn(drawn);
  const name = nameIn(drawn);
  return { email, name: name?.toLowerCase() === email?.toLowerCase() ? null : name };
}
