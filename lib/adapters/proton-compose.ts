import type { AddressSnapshot, ComposeSnapshot } from '#lib/domain/snapshot.ts';

import { attribute, clip, limits, line, textOf, textWithin } from './dom.ts';
import { plain } from './proton-page.ts';
import { addressIn, nameIn } from './written-address.ts';

export const subjects = 'input[data-testid="composer:subject"]';
const fields = { to: 'composer:to-field', cc: 'composer:cc-field', bcc: 'composer:bcc-field' };
const chip = '[data-testid="composer-addresses-item"]';
const chipLabel = '[data-testid="composer-addresses-item-label"]';
const chipRemove = '[data-testid^="remove-address-button-"]';
/** The editor of formatted text, in a frame; the one of plain text is a field. */
const editor = 'iframe[data-testid="rooster-iframe"]';
const history = 'blockquote, [class*="protonmail_quote"]';

/** Several mails may be written at once, each in a window at the foot of the page. */
export const composesIn = (document: Document): ComposeSnapshot[] =>
  [...document.querySelectorAll(subjects)].slice(0, 50).map((subject) => {
    const window = windowOf(subject);
    return {
      draftKey: draftKeyOf(window),
      threadKey: null,
      from: null,
      to: recipientsIn(window, fields.to),
      cc: recipientsIn(window, fields.cc),
      bcc: recipientsIn(window, fields.bcc),
      subject: line(valueOf(subject)),
      text: textIn(window),
      attachments: [],
    };
  });

/** The largest element around a subject that holds no second one. */
function windowOf(subject: Element): Element {
  let around = subject;
  while (around.parentElement && around.parentElement.querySelectorAll(subjects).length === 1)
    around = around.parentElement;
  return around;
}

/** `to-composer-12`: the number lives as long as the window does. */
function draftKeyOf(window: Element): string | null {
  const [field, another] = window.querySelectorAll('input[data-testid="composer:to"]');
  const id = field && !another ? /^to-([\w-]{1,100})$/.exec(field.id) : null;
  return id?.[1] ?? null;
}

/** A mail being written shows its recipients in full once one of its fields has been entered. */
const recipientsIn = (window: Element, field: string): AddressSnapshot[] =>
  [...window.querySelectorAll(`[data-testid="${field}"] ${chip}`)]
    .slice(0, limits.addresses)
    .flatMap((each) => personIn(each) ?? []);

/** `Ann Lee <ann@mill.example>`; the button that takes him out names the address, too. A group has none. */
function personIn(element: Element): AddressSnapshot | null {
  const text = textOf(element.querySelector(chipLabel));
  const remove = element.querySelector(chipRemove);
  const removes = attribute(remove ?? element, 'data-testid')?.slice(
    'remove-address-button-'.length,
  );
  const said = [addressIn(text), remove ? plain(removes ?? null) : null].filter(
    (each) => each !== null,
  );
  const isOne = new Set(said.map((each) => each.toLowerCase())).size === 1;
  const email = isOne ? (said[0] ?? null) : null;
  return email === null ? null : { email, name: addressIn(text) === null ? null : nameIn(text) };
}

function textIn(window: Element): string | null {
  const [frame, another] = window.querySelectorAll(editor);
  const body = frame && !another ? (frame as HTMLIFrameElement).contentDocument?.body : null;
  return body ? textWithin(body, { limit: limits.text, without: history }) : null;
}

function valueOf(field: Element): string | null {
  const value = 'value' in field ? field.value : null;
  return typeof value === 'string' ? clip(value, limits.text) : null;
}
