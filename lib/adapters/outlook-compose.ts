import type { AddressSnapshot, ComposeSnapshot } from '#lib/domain/snapshot.ts';

import { isHidden, limits, line, textWithin } from './dom.ts';
import { accountOf, composing, conversationOf, openPane, subjectOf } from './outlook-page.ts';
import { personOf } from './outlook-people.ts';
import { isShown } from './walk.ts';

/** Where the mail's text is written, which quotes what others wrote. */
const editor = '[id^="editorParent_"], [role="document"], [id^="UniqueMessageBody"]';
/** A class that is part of the editor's own language, not of a build; if it goes, a chip is still what one cannot type in. */
const chips = ['[class~="_EType_RECIPIENT_ENTITY"]', '[contenteditable="false"]'];
/** Outlook does not nest what is answered to but puts it below one of these. */
const history = '[id$="divRplyFwdMsg"], [id$="mail-editor-reference-message-container"]';
const subjects = 'input[id^="MSG_"][id$="_SUBJECT"]';

/** Every mail that is being written: over the page, in place of the pane, or below a conversation. */
export function composesIn(document: Document, url: string): ComposeSnapshot[] {
  const windows = [...document.querySelectorAll(composing)].filter(
    (window) =>
      !window.parentElement?.closest(`${composing}, ${editor}`) &&
      isShown(window) &&
      (own(window, subjects).length > 0 || fieldsOf(window, 'TO').length > 0),
  );
  const pane = openPane(document);
  const thread = pane && conversationOf(document, url, subjectOf(pane));
  const account = accountOf(document);
  return windows.slice(0, 50).map((window) => ({
    draftKey: draftKeyOf(window),
    threadKey: pane?.contains(window) ? thread : null,
    from: account === null ? null : { email: account, name: null },
    to: recipientsIn(window, 'TO'),
    cc: recipientsIn(window, 'CC'),
    bcc: recipientsIn(window, 'BCC'),
    subject: line(valueOf(own(window, subjects)[0])),
    text: textIn(window),
    attachments: filesIn(window),
  }));
}

function textIn(window: Element): string | null {
  const body = window.querySelector(editor)?.querySelector('[contenteditable="true"]');
  return body ? textWithin(body, { limit: limits.text, until: history }) : null;
}

/** A list of files, in which people to choose from could stand as well: only files are named by their own title. */
const filesIn = (window: Element): ComposeSnapshot['attachments'] =>
  own(window, '[role="listbox"] [role="option"]')
    .slice(0, limits.attachments)
    .flatMap((option) => {
      const name = line(option.querySelector('[title*="."]')?.getAttribute('title') ?? null);
      return name === null || name.includes('@') ? [] : [{ name, size: null }];
    });

/** The number that all fields of one window share. It lives as long as the window does. */
export function draftKeyOf(window: Element): string | null {
  const ids = [...own(window, subjects), ...fieldsOf(window, 'TO')].flatMap(
    ({ id }) => /^MSG_(.{1,200})_(?:SUBJECT|TO)$/.exec(id)?.[1] ?? [],
  );
  return new Set(ids).size === 1 ? (ids[0] ?? null) : null;
}

const fieldsOf = (window: Element, part: 'TO' | 'CC' | 'BCC'): Element[] =>
  own(window, `[role="group"][id^="MSG_"][id$="_${part}"]`);

/** What is still being typed is nobody yet: Outlook makes a chip of it before it sends. */
function recipientsIn(window: Element, part: 'TO' | 'CC' | 'BCC'): AddressSnapshot[] {
  const found = fieldsOf(window, part).flatMap((field) => {
    const chip = chips.find((selector) => field.querySelector(selector) !== null);
    const all = chip === undefined ? [] : [...field.querySelectorAll(chip)];
    return all.filter((each, at) => !all[at - 1]?.contains(each) && !isHidden(each));
  });
  return found
    .slice(0, limits.addresses)
    .map(personOf)
    .filter(({ email, name }) => email !== null || name !== null);
}

const own = (window: Element, selector: string): Element[] =>
  Array.from(window.querySelectorAll(selector)).filter((element) => !element.closest(editor));

function valueOf(field: Element | undefined): string | null {
  const value = field && 'value' in field ? field.value : null;
  return typeof value === 'string' ? value : null;
}
