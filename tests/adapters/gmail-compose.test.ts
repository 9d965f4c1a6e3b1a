import { expect, test } from 'vitest';

import { gmail } from '#lib/adapters/gmail.ts';

import { openPage } from './contract.ts';

const url = 'https://mail.google.com/mail/u/0/#inbox';
const compose = (html: string) => gmail.readCompose(openPage(html, url), url);
const dialog = (inside: string) => `<div role="dialog"><form>${inside}</form></div>`;
const marks = '<input name="draft" value="#msg-a:r-7"><input name="subjectbox" value="Seats">';
const chip = (email: string, twin = '') =>
  `<div role="option" data-hovercard-id="${email}" data-name="${email}">${twin}</div>`;
const emails = (people: readonly { email: string | null }[] = []) =>
  people.map(({ email }) => email);

test('a quoted mail or a mail that is read cannot pose as the window in which one is written', () => {
  const forged = `<input name="subjectbox" value="forged"><div name="to">${chip('thief@decoy.example')}</div>`;
  const written = `<div contenteditable="true">${forged}</div>`;
  const [mail, ...others] = compose(
    `<div class="ii gt"><div class="a3s"><form>${forged}</form></div></div>
     ${dialog(`${written}<div name="to">${chip('ann@mill.example')}</div>${marks}`)}`,
  );
  expect(others).toEqual([]);
  expect(mail?.subject).toBe('Seats');
  expect(emails(mail?.to)).toEqual(['ann@mill.example']);
});

test('the hidden summary of all recipients makes nobody in Cc a recipient in To', () => {
  const summary =
    '<div class="oL"><span email="ann@mill.example"></span><span email="cfo@mill.example"></span></div>';
  const [mail] = compose(
    dialog(
      `<div>${summary}<div name="to">${chip('ann@mill.example')}</div></div><div name="cc">${chip('cfo@mill.example')}</div>${marks}`,
    ),
  );
  expect([emails(mail?.to), emails(mail?.cc)]).toEqual([
    ['ann@mill.example'],
    ['cfo@mill.example'],
  ]);
});

test('an old window is read from its chips, or from what is written in its fields', () => {
  const row = (name: string, chips: string, text: string) =>
    `<tr><td>${chips}<textarea name="${name}">${text}</textarea></td></tr>`;
  const [mail] = compose(
    dialog(
      `<table>${row('to', '<span class="vN" email="ann@mill.example">Ann</span>', '')}${row('cc', '', '')}</table>${marks}
       <input type="hidden" name="to" value="Ann &lt;ann@mill.example&gt;">
       <input type="hidden" name="cc" value="&quot;Lee, Bob&quot; &lt;bob@mill.example&gt;, cfo@mill.example, nobody">`,
    ),
  );
  expect(mail?.to).toEqual([{ email: 'ann@mill.example', name: 'Ann' }]);
  expect(mail?.cc).toEqual([
    { email: 'bob@mill.example', name: 'Lee, Bob' },
    { email: 'cfo@mill.example', name: null },
  ]);
});

test('what the user has typed counts, not what the page was made with', () => {
  const document = openPage(dialog(marks), url);
  const box = document.querySelector<HTMLInputElement>('input[name="subjectbox"]');
  if (box) box.value = 'Typed';
  expect(gmail.readCompose(document, url)[0]?.subject).toBe('Typed');
});

test('a window that was closed is not read, an inline reply needs no dialog', () => {
  expect(compose(`<div style="display:none">${dialog(marks)}</div>`)).toEqual([]);
  expect(compose(`<div class="M9"><form>${marks}</form></div>`)).toMatchObject([
    { draftKey: 'a:r-7' },
  ]);
});

test('recipients of a window whose fields have no names are all in To', () => {
  const [mail] = compose(dialog(chip('ann@mill.example') + chip('ANN@mill.example') + marks));
  expect(emails(mail?.to)).toEqual(['ann@mill.example']);
});
