import type { AddressSnapshot, ComposeSnapshot } from '#lib/domain/snapshot.ts';

import { addressText, attribute, isHidden, limits, line, textWithin } from './dom.ts';
import { accountOf } from './gmail-account.ts';
import { keyFromId } from './gmail-ids.ts';
import { distinct, personOf } from './gmail-people.ts';

/** Names of form fields: the same in every year and language. */
const marks = 'input[name="subjectbox"], input[name="draft"]';
const fields = ['to', 'cc', 'bcc'] as const;
type Field = (typeof fields)[number];

/** Recipients as chips, newest first. A window with one kind has the kinds below it as hidden twins. */
const chips = ['[role="option"][data-hovercard-id]', '.vN[email]', 'span[email]'];
const written = '.a3s, .ii, [contenteditable="true"]';
/** A reply below a thread has no dialog around it, and its form holds only the fields. */
const inline = '.M9';
const history = '.gmail_quote, .ajR';
/** A file beside the text, by name and size. */
const files = { file: '.dL', name: '.vI', size: '.vJ' };

/** Every window or inline reply in which a mail is being written. */
export function composesIn(document: Document): ComposeSnapshot[] {
  const windows = new Set<Element>();
  for (const mark of document.querySelectorAll(marks)) {
    if (mark.closest(written)) continue;
    const around = windowAround(mark);
    if (around && !isPutAway(around)) windows.add(around);
  }
  return [...windows].map(composeFrom);
}

/** The keys of the drafts that are open, so that a thread can tell them from mails that were sent. */
export const draftKeysIn = (document: Document): Set<string> =>
  new Set(composesIn(document).flatMap(({ draftKey }) => draftKey ?? []));

/** The window that something stands in, whether or not it is one for writing. */
export const windowAround = (part: Element): Element | null =>
  part.closest('[role="dialog"]') ?? part.closest(inline) ?? part.closest('form');

/** Whether a mail is being written in it. */
export const isWritten = (window: Element): boolean => own(window, marks).length > 0;

export function composeFrom(window: Element): ComposeSnapshot {
  const chip = chips.find((selector) => own(window, selector).length > 0) ?? 'span[email]';
  const [to = [], cc = [], bcc = []] = fields.map((field) => recipientsIn(window, field, chip));
  const isUnnamed = fields.every((field) => fieldsNamed(window, field).length === 0);
  return {
    draftKey: keyIn(window, 'draft'),
    threadKey: keyIn(window, 'rt'),
    from: sender(window),
    // Without named fields nothing tells Cc from To; all of them will get the mail.
    to: isUnnamed ? peopleIn(window, chip) : to,
    cc,
    bcc,
    subject: line(valueOf(own(window, 'input[name="subjectbox"]')[0])),
    text: textIn(window),
    attachments: own(window, files.file).slice(0, limits.attachments).flatMap(fileFrom),
  };
}

/** The window says it only where there are several addresses to choose from. */
function sender(window: Element): AddressSnapshot | null {
  const chosen = addressText(valueOf(own(window, 'input[name="from"]')[0]));
  const email = chosen ?? accountOf(window.ownerDocument);
  return email === null ? null : { email, name: null };
}

function textIn(window: Element): string | null {
  const [body] = window.querySelectorAll('[contenteditable="true"]');
  return body ? textWithin(body, { limit: limits.text, without: history }) : null;
}

function fileFrom(file: Element): { name: string; size: string | null }[] {
  const [name, size] = [files.name, files.size].map((part) =>
    line(file.querySelector(part)?.textContent ?? null),
  );
  return name ? [{ name, size: size ?? null }] : [];
}

/** The chips of a field; where it has none, what is written in it. Its hidden twin says the same again. */
function recipientsIn(window: Element, field: Field, chip: string): AddressSnapshot[] {
  const named = fieldsNamed(window, field);
  const areas = new Set(named.map((element) => areaOf(element, window, field)));
  const chosen = distinct([...areas].flatMap((area) => peopleIn(area, chip)));
  if (chosen.length > 0) return chosen;
  return distinct(named.flatMap((element) => peopleWritten(valueOf(element))));
}

const fieldsNamed = (window: Element, field: Field) => own(window, `[name="${field}"]`);

/** The largest part around a field that holds no other field and no subject. */
function areaOf(element: Element, window: Element, field: Field): Element {
  const others = fields.filter((each) => each !== field).map((each) => `[name="${each}"]`);
  const foreign = [...others, marks].join();
  let area = element;
  while (area.parentElement && area.parentElement !== window) {
    if (area.parentElement.querySelector(foreign)) break;
    area = area.parentElement;
  }
  return area;
}

const peopleIn = (area: Element, chip: string): AddressSnapshot[] =>
  distinct(own(area, chip).map(personOf));

/** `"Lee, Ann" <ann@mill.example>, bob@mill.example`: a comma inside quotes parts nobody. */
function peopleWritten(text: string | null): AddressSnapshot[] {
  const parts = (text ?? '').slice(0, limits.text).match(/(?:"[^"]*"|[^",;])+/g) ?? [];
  return parts.map((part) => {
    const open = part.lastIndexOf('<');
    const email = addressText(open < 0 ? part : part.slice(open + 1).replace(/>\s*$/, ''));
    const name = open < 0 ? null : line(part.slice(0, open).replaceAll('"', ''));
    return { email, name };
  });
}

function keyIn(window: Element, name: string): string | null {
  const value = valueOf(own(window, `input[name="${name}"]`)[0]);
  return value === null ? null : keyFromId(value);
}

const own = (area: Element, selector: string): Element[] =>
  Array.from(area.querySelectorAll(selector)).filter((element) => !element.closest(written));

/** What stands in the field now, which its attribute does not say. */
function valueOf(element: Element | undefined): string | null {
  if (!element) return null;
  const value = 'value' in element ? element.value : attribute(element, 'value');
  return typeof value === 'string' && value !== '' ? value : null;
}

function isPutAway(window: Element): boolean {
  for (let at: Element | null = window; at; at = at.parentElement) if (isHidden(at)) return true;
  return false;
}
