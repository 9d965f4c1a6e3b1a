import type { AddressSnapshot, ComposeSnapshot } from '#lib/domain/snapshot.ts';

import { isHidden, limits, line, textWithin } from './dom.ts';
import { isShown } from './walk.ts';
import { accountOf, bodies, composing, named } from './yahoo-page.ts';
import { personInChip } from './yahoo-people.ts';

/** Where the text is written, which quotes what others wrote. */
const editor = named('rte');
const editors = `${editor}, [contenteditable="true"], ${bodies}`;
/** Below the words "On … wrote:", which are part of it. */
const history = '[class*="yahoo_quoted"], [id*="yahoo_quoted"], blockquote';
const subjects = named('compose-subject');
/** A recipient in the older interface, and in the newer one. */
const chips = `${named('pill')}, ${named('y-pill')}`;

/** Every mail that is being written. Yahoo gives a window no name that lasts. */
export function composesIn(document: Document): ComposeSnapshot[] {
  const account = accountOf(document);
  return [...document.querySelectorAll(composing)]
    .filter((window) => !window.parentElement?.closest(`${composing}, ${editors}`))
    .filter((window) => isShown(window) && own(window, subjects).length > 0)
    .slice(0, 50)
    .map((window) => ({
      draftKey: null,
      threadKey: null,
      from: account === null ? null : { email: account, name: null },
      to: recipientsIn(window, 'to'),
      cc: recipientsIn(window, 'cc'),
      bcc: recipientsIn(window, 'bcc'),
      subject: line(valueOf(own(window, subjects)[0])),
      text: textIn(window),
      attachments: [],
    }));
}

function textIn(window: Element): string | null {
  const body = window.querySelector(editor);
  return body && textWithin(body, { limit: limits.text, without: history });
}

/** What is still being typed is nobody yet. */
function recipientsIn(window: Element, field: 'to' | 'cc' | 'bcc'): AddressSnapshot[] {
  const [first] = own(
    window,
    `${named(`compose-header-field-${field}`)}, ${named(`container-${field}`)}`,
  );
  const found = first ? [...first.querySelectorAll(chips)] : [];
  return found
    .filter((chip, at) => !found[at - 1]?.contains(chip) && !isHidden(chip))
    .slice(0, limits.addresses)
    .flatMap((chip) => personInChip(chip) ?? []);
}

const own = (window: Element, selector: string): Element[] =>
  [...window.querySelectorAll(selector)].filter((element) => !element.closest(editors));

function valueOf(field: Element | undefined): string | null {
  const value = field && 'value' in field ? field.value : null;
  return typeof value === 'string' ? value : null;
}
