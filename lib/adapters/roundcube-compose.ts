import type { AddressSnapshot, ComposeSnapshot } from '#lib/domain/snapshot.ts';

import { addressText, attribute, clip, limits, line } from './dom.ts';

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
} as const;

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
      to: recipients(form, '#_to'),
      cc: recipients(form, '#_cc'),
      bcc: recipients(form, '#_bcc'),
      subject: line(valueOf(subject)),
    },
  ];
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
