import type { AddressSnapshot, ComposeSnapshot } from '#lib/domain/snapshot.ts';

import { clip, limits, line, textOf, textWithin } from './dom.ts';
import { outside } from './walk.ts';
import { addressIn, nameIn } from './written-address.ts';

/** A mail is written in a dialog over the page, or in a window of its own, where the dialog fills the page. */
export const subjects = '[ng-model="editor.message.editable.subject"]';
const written = '[ng-bind-html], [sg-compile], [contenteditable="true"], sg-ckeditor';
const marks = {
  sender: 'input[name="from"]',
  plainText: 'textarea[ng-model="editor.message.editable.text"]',
  /** The editor of formatted text keeps it in a frame. */
  frame: 'sg-ckeditor iframe',
  files: '[ng-model="editor.uploader.queue"] md-chip a',
} as const;
const history = 'blockquote';

export const composesIn = (document: Document): ComposeSnapshot[] =>
  outside(document, written, subjects)
    .slice(0, 50)
    .flatMap((subject) => {
      const form = subject.closest('md-dialog') ?? subject.closest('form');
      if (!form) return [];
      return {
        draftKey: null,
        threadKey: null,
        from: personIn(valueOf(outside(form, written, marks.sender)[0])),
        to: recipientsIn(form, 'to'),
        cc: recipientsIn(form, 'cc'),
        bcc: recipientsIn(form, 'bcc'),
        subject: line(valueOf(subject)),
        text: textIn(form),
        attachments: outside(form, written, marks.files)
          .slice(0, limits.attachments)
          .flatMap((file) => {
            const name = textOf(file);
            return name === null ? [] : [{ name, size: null }];
          }),
      };
    });

/** A chip is `Ann Lee <ann@mill.example>`, or the name of a list. What is still being typed is nobody yet. */
const recipientsIn = (form: Element, part: 'to' | 'cc' | 'bcc'): AddressSnapshot[] =>
  outside(form, written, `[ng-model="editor.message.editable.${part}"] md-chip`)
    .slice(0, limits.addresses)
    .flatMap((chip) => personIn(textOf(chip.querySelector('.sg-tile-content') ?? chip)) ?? []);

function personIn(text: string | null): AddressSnapshot | null {
  const email = addressIn(text);
  return email === null ? null : { email, name: nameIn(text) };
}

function textIn(form: Element): string | null {
  const frame = form.querySelector<HTMLIFrameElement>(marks.frame);
  const body = frame?.contentDocument?.body;
  if (body) return textWithin(body, { limit: limits.text, without: history });
  const text = valueOf(form.querySelector(marks.plainText));
  return text === null ? null : withoutQuotedLines(text);
}

/** In text without markup, history has a mark before each line. */
export const withoutQuotedLines = (text: string): string =>
  text
    .split('\n')
    .filter((each) => !each.startsWith('>'))
    .join('\n')
    .trim();

function valueOf(field: Element | null | undefined): string | null {
  const value = field && 'value' in field ? field.value : null;
  return typeof value === 'string' ? clip(value, limits.text) : null;
}
