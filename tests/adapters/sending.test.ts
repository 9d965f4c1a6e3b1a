import { expect, test } from 'vitest';

import { gmail } from '#lib/adapters/gmail.ts';
import { outlook } from '#lib/adapters/outlook.ts';
import { roundcube } from '#lib/adapters/roundcube.ts';
import type { SiteAdapter } from '#lib/adapters/site-adapter.ts';

import { openPage } from './contract.ts';

const pressed = ({ sending }: SiteAdapter, html: string, target: string) => {
  const document = openPage(html, 'https://mail.example/');
  const element = document.querySelector(target) ?? expect.unreachable();
  return sending?.pressAt(element)?.kind ?? null;
};

const gmailWindow = `<div role="dialog"><form><input name="draft" value="#msg-a:r-7"><input name="subjectbox"></form>
  <div contenteditable="true"><p id="text">Hi</p><div class="dC"><div role="button" id="forged">Send</div></div></div>
  <div class="dC"><div role="button" id="send"><i id="icon"></i></div><div role="button" aria-haspopup="true" id="later"></div></div>
  <div class="og" id="bin"></div></div>
  <div class="dC"><div role="button" id="elsewhere"></div></div><span id="link_undo">Undo</span>`;

test.each([
  ['#send', 'send'],
  ['#icon', 'send'],
  ['#later', 'edit'],
  ['#text', 'edit'],
  ['#bin', 'discard'],
  ['#link_undo', 'undo'],
  ['#elsewhere', null],
])('Gmail: a press on %s means %s', (target, kind) => {
  expect(pressed(gmail, gmailWindow, target)).toBe(kind);
});

const outlookWindow = `<div id="docking_InitVisiblePart_ab"><input id="MSG_ab_SUBJECT">
  <div data-testid="ComposeSendButton"><button id="send">Send</button><button id="later" aria-haspopup="menu"></button></div>
  <button id="discardCompose"></button><p id="text"></p></div>
  <div data-testid="ComposeSendButton"><button id="elsewhere"></button></div>`;

test.each([
  ['#send', 'send'],
  ['#later', 'edit'],
  ['#text', 'edit'],
  ['#discardCompose', 'discard'],
  ['#elsewhere', null],
])('Outlook: a press on %s means %s', (target, kind) => {
  expect(pressed(outlook, outlookWindow, target)).toBe(kind);
});

const roundcubePage = (action: string, draft: string, said: string) => `<body class="task-mail">
  <div id="compose-content"><form action="${action}"><input id="compose-subject" name="_subject">
  <input name="_draft" value="${draft}"><button class="send" id="send">Send</button></form></div>
  <a class="save draft" id="save"></a><div class="footer"><a class="send" id="foot"><span id="inner">Send</span></a></div>
  <div id="messagestack">${said}</div></body>`;
const said = (kind: string) => `<div class="${kind} ui alert">Something, in some language</div>`;

test.each([
  ['#send', 'send'],
  ['#foot', 'send'],
  ['#inner', 'send'],
  ['#save', null],
])('Roundcube: a press on %s means %s', (target, kind) => {
  expect(pressed(roundcube, roundcubePage('/', '', ''), target)).toBe(kind);
});

test.each([
  ['sent', '/?_task=mail&_unlock=loading1', '', 'confirmation', true],
  ['saved as a draft', '/?_task=mail&_unlock=loading1', '1', 'confirmation', false],
  [
    'something else was done before anything was submitted',
    '/?_task=mail',
    '',
    'confirmation',
    false,
  ],
  ['being sent', '/?_task=mail&_unlock=loading1', '', 'loading', false],
])('Roundcube: a mail that is %s', (_, action, draft, kind, confirmed) => {
  const document = openPage(roundcubePage(action, draft, said(kind)), 'https://mail.example/');
  const outcome = roundcube.sending?.outcome(document);
  expect(outcome?.confirmed !== null).toBe(confirmed);
  expect(outcome?.refused).toBeNull();
});

test('Roundcube says in its own place when a mail could not be sent', () => {
  const page = roundcubePage('/?_task=mail&_unlock=loading1', '', said('error'));
  const document = openPage(page, 'https://mail.example/');
  expect(roundcube.sending?.outcome(document).refused).not.toBeNull();
});
