import type { AddressSnapshot, ComposeSnapshot } from '#lib/domain/snapshot.ts';

import { limits, line, textWithin } from './dom.ts';
import { bodies, composing, openThread, threadInUrl } from './fastmail-page.ts';
import { isShown } from './walk.ts';
import { addressesIn } from './written-address.ts';

/** Where the text is written, which quotes what others wrote. */
const editors = `[contenteditable="true"], ${bodies}`;
/** The editor of formatted text. A mail in plain text is written in a field of its own, which is not read. */
const editor = '.v-RichText-input';
const history = 'blockquote';
/** `v51-to-input`: the number of the view, which lives as long as it does, and the name of the field. */
const fieldId = /^(?:([\w-]{1,100})-)?(to|cc|bcc|subject)-input$/;

type Field = 'to' | 'cc' | 'bcc' | 'subject';

/** Every mail that is being written. */
export function composesIn(document: Document, url: string): ComposeSnapshot[] {
  const thread = openThread(document);
  return [...document.querySelectorAll(composing)]
    .filter((window) => !window.parentElement?.closest(`${composing}, ${editors}`))
    .filter(isShown)
    .slice(0, 50)
    .flatMap((window) => {
      const fields = fieldsOf(window);
      if (fields.size === 0) return [];
      const isReply = thread?.contains(window) === true;
      return [
        {
          draftKey: draftKeyOf(fields),
          threadKey: isReply ? threadInUrl(url) : null,
          from: null,
          to: recipientsIn(fields.get('to')),
          cc: recipientsIn(fields.get('cc')),
          bcc: recipientsIn(fields.get('bcc')),
          subject: line(valueOf(fields.get('subject'))),
          text: textIn(window),
          attachments: [],
        },
      ];
    });
}

function textIn(window: Element): string | null {
  const [body, another] = window.querySelectorAll(editor);
  return body && !another ? textWithin(body, { limit: limits.text, without: history }) : null;
}

/** The fields by their names; one that is there twice is none. */
function fieldsOf(window: Element): Map<Field, Element> {
  const all = [...window.querySelectorAll('input[id], textarea[id]')].filter(
    (field) => !field.closest(editors),
  );
  const byName = Map.groupBy(all, ({ id }) => fieldId.exec(id)?.[2] as Field | undefined);
  const found = new Map<Field, Element>();
  for (const [name, [field, another]] of byName)
    if (name && field && !another) found.set(name, field);
  return found;
}

function draftKeyOf(fields: ReadonlyMap<Field, Element>): string | null {
  const views = [...fields.values()].map(({ id }) => fieldId.exec(id)?.[1]);
  return new Set(views).size === 1 ? (views[0] ?? null) : null;
}

const recipientsIn = (field: Element | undefined): AddressSnapshot[] =>
  addressesIn(valueOf(field) ?? '');

function valueOf(field: Element | undefined): string | null {
  const value = field && 'value' in field ? field.value : null;
  return typeof value === 'string' ? value : null;
}
