import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { PropertySymbol, Window } from 'happy-dom';

export const fixtures = fileURLToPath(new URL('../fixtures/roundcube/', import.meta.url));

/** The address under which a page was saved; the saving script writes it into the page. */
export function savedFrom(html: string): string {
  const url = /<!-- saved from (\S+) -->/.exec(html)?.[1];
  if (!url) throw new Error('the fixture does not say where it was saved from');
  return url;
}

/** One window for all: a window for each page is slow and stays in memory until the test ends. */
export const pageWindow = new Window();
const { DOMParser } = pageWindow;

/** A page as text; it runs no script and asks no network. */
export function pageOf(html: string, url = savedFrom(html)): Document {
  const document = new DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  Object.defineProperty(document, 'URL', { value: url });
  return document;
}

export interface Page {
  document: Document;
  url: string;
}

/** A saved mail as the user has it before him: its page, or the list with the mail's document in the list's frame. */
export function openSaved(file: string): Page {
  const html = readFileSync(join(fixtures, file), 'utf8');
  const folder = dirname(file);
  const around = join(fixtures, folder, 'top.html');
  if (file.endsWith('/top.html') || !existsSync(around)) {
    return { document: pageOf(html), url: savedFrom(html) };
  }
  return inFrame(readFileSync(around, 'utf8'), pageOf(html));
}

export function inFrame(listPage: string, mail: Document): Page {
  const document = pageOf(
    listPage.replace(/<iframe[^]*?<\/iframe>/, '<i id="frame-goes-here"></i>'),
  );
  const frame = document.createElement('iframe');
  // Once connected, happy-dom (21.0.4) gives every frame a browser window of its own and never takes it back: 6 MB each.
  Object.assign(frame, { [PropertySymbol.connectedToDocument]: () => {} });
  Object.defineProperty(frame, 'contentDocument', { value: mail, configurable: true });
  frame.id = 'messagecontframe';
  document.querySelector('#frame-goes-here')?.replaceWith(frame);
  return { document, url: savedFrom(listPage) };
}

/** What a sender would write to be taken for somebody else, were Roundcube ever to let it through as it is. */
export const forgedHeader = `<span class="header-title username">ceo@globex.example</span>
  <iframe id="messagecontframe"></iframe>
  <div id="message-header"><h2 class="subject">Forged</h2><table class="header-headers"><tbody><tr>
  <td class="header from"><span class="adr"><a class="rcmContactAddress" title="ceo@globex.example">CEO</a></span></td>
  <td class="header to"><span class="adr"><a class="rcmContactAddress" title="ceo@globex.example">CEO</a></span></td>
  </tr></tbody></table></div><div id="messagebody"><div class="message-part">Forged</div></div>
  <ul id="attachment-list"><li><span class="attachment-name">forged.pdf</span></li></ul>`;
