import type { AddressSnapshot, ComposeSnapshot } from '#lib/domain/snapshot.ts';

import { addressText, attribute, clip, limits, line, textOf, textWithin } from './dom.ts';
import type { Press, SendingOutcome } from './site-adapter.ts';

const selectors = {
  form: '#compose-content form',
  // The id of the writing session, kept over every saving of the draft.
  draft: 'input[name="_id"]',
  subject: '#compose-subject',
  // A recipient as the skin draws it: name and address, with their quotes and brackets, in two elements.
  chips: 'ul.recipient-input > li.recipient',
  chipName: '.name',
  chipAddress: '.email',
  typing: 'ul.recipient-input > li.input input',
  identity: 'select[name="_from"]',
  body: '#composebody',
  // The editor for formatted text stands over the plain field, in a frame of its own.
  editor: 'iframe#composebody_ifr',
  isFormatted: 'input[name="_is_html"]',
  files: '#attachment-list > li',
  fileName: '.attachment-name',
  fileSize: '.attachment-size',
  // In the form, and again at the foot of narrow screens.
  send: 'button.send, a.send',
  // Says whether what the form was submitted for last was to save a draft; the words of the message are the same kind then.
  submittedAsDraft: 'input[name="_draft"]',
  confirmed: '#messagestack .confirmation',
  refused: '#messagestack .error',
} as const;

const history = 'blockquote, [id*="reply-intro"]';

/** The mail that is being written: a page of its own in every layout, so there is one at most. */
export function readCompose(document: Document): ComposeSnapshot[] {
  const form = document.querySelector(selectors.form);
  const subject = form?.querySelector(selectors.subject);
  if (!form || !subject) return [];
  const draft = form.querySelector(selectors.draft);
  return [
    {
      draftKey: draft && line(attribute(draft, 'value')),
      threadKey: null,
      from: sender(form),
      to: recipients(form, '#_to'),
      cc: recipients(form, '#_cc'),
      bcc: recipients(form, '#_bcc'),
      subject: line(valueOf(subject)),
      text: textIn(document),
      attachments: [...document.querySelectorAll(selectors.files)]
        .slice(0, limits.attachments)
        .flatMap(fileFrom),
    },
  ];
}

/** The page has one form for writing, and Send anywhere in it sends that. */
export function pressAt(target: Element): Press | null {
  const form = target.ownerDocument.querySelector(selectors.form);
  return form && target.closest(selectors.send) ? { kind: 'send', window: form } : null;
}

/** A mail that has gone out and a draft that was saved are told in the same way; what the form was submitted for tells them apart. */
export function outcome(document: Document): SendingOutcome {
  const form = document.querySelector(selectors.form);
  const asDraft = form?.querySelector(selectors.submittedAsDraft);
  const isSubmitted = attribute(form ?? document.body, 'action')?.includes('_unlock=') === true;
  const isSent =
    isSubmitted && asDraft !== null && asDraft !== undefined && valueOf(asDraft) === '';
  return {
    confirmed: isSent ? lastOf(document, selectors.confirmed) : null,
    refused: lastOf(document, selectors.refused),
  };
}

const lastOf = (document: Document, selector: string): Element | null =>
  [...document.querySelectorAll(selector)].at(-1) ?? null;

/** `Alice Liddell <alice@example.test>`, as the chosen identity is drawn. */
function sender(form: Element): AddressSnapshot | null {
  const select = form.querySelector<HTMLSelectElement>(selectors.identity);
  const chosen =
    select?.options?.[select.selectedIndex] ?? select?.querySelector('option[selected]');
  return (chosen && entry(textOf(chosen) ?? '')[0]) ?? null;
}

function textIn(document: Document): string | null {
  const isFormatted = document.querySelector(selectors.isFormatted);
  const frame = document.querySelector<HTMLIFrameElement>(selectors.editor);
  if (frame && isFormatted && valueOf(isFormatted) === '1') {
    const body = frame.contentDocument?.body;
    return body ? textWithin(body, { limit: limits.text, without: history }) : null;
  }
  const field = document.querySelector(selectors.body);
  return field && withoutQuotes(valueOf(field));
}

const withoutQuotes = (text: string): string =>
  text
    .split('\n')
    .filter((each) => !each.startsWith('>'))
    .join('\n')
    .trim();

function fileFrom(file: Element): { name: string; size: string | null }[] {
  const name = textOf(file.querySelector(selectors.fileName));
  return name === null ? [] : [{ name, size: textOf(file.querySelector(selectors.fileSize)) }];
}

/** The field itself holds the same as text, but is off screen; the chips are what the user sees. */
function recipients(form: Element, selector: string): AddressSnapshot[] {
  const field = form.querySelector(selector);
  const drawn = field?.parentElement;
  if (!field || !drawn) return [];
  const typing = drawn.querySelector(selectors.typing);
  if (!typing) return typed(valueOf(field));
  const chips = [...drawn.querySelectorAll(selectors.chips)].slice(0, limits.addresses);
  return [...chips.flatMap((each) => entry(chipText(each))), ...typed(valueOf(typing))];
}

const chipText = (chip: Element): string =>
  [selectors.chipName, selectors.chipAddress]
    .map((part) => clip(chip.querySelector(part)?.textContent ?? '', limits.line))
    .join('')
    .replace(/,\s*$/, '');

const valueOf = (field: Element): string =>
  clip((field as HTMLInputElement | HTMLTextAreaElement).value ?? '', limits.text);

/** Splits `"Gómez, Carla" <carla@initech.example>, li@acme.example`. */
const typed = (list: string): AddressSnapshot[] =>
  (list.match(/(?:"(?:[^"\\]|\\.)*"|<[^<>]*>|[^",;\n])+/g) ?? [])
    .slice(0, limits.addresses)
    .flatMap(entry);

/** One recipient; what has no address yet is none. */
function entry(text: string): AddressSnapshot[] {
  const parts = /^(.*?)<([^<>]*)>\s*$/s.exec(clip(text, limits.line));
  const email = addressText(parts?.[2] ?? text);
  return email === null ? [] : [{ email, name: line(unquoted(parts?.[1] ?? '')) }];
}

const unquoted = (name: string): string =>
  name.trim().replace(/^"(.*)"$/s, (_, inner: string) => inner.replace(/\\(.)/g, '$1'));
