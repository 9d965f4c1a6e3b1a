import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { roundcube } from '#lib/adapters/roundcube.ts';
import { ComposeSnapshot, Health, WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { documentsOf } from './mutations.ts';
import { openSaved } from './roundcube-page.ts';

const saved = [
  'en_US-page/forged.html',
  'en_US-page/many.html',
  'en_US-preview/quoted.html',
  'zh_TW-preview/chinese.html',
  'zh_TW-page/compose-typed.html',
];

/** One change to one element, chosen by a number, as no build of Roundcube would ever make it. */
type Damage = { at: number; what: number; text: string };

const damages: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(),
  what: fc.nat(7),
  text: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'undefined',
      'a@b.example',
      'mailto:',
      '<x@',
      '"',
      'INBOX',
      '../',
      '{',
      '});',
      '%',
    ),
  ),
});

const attributes = ['id', 'class', 'title', 'href', 'name', 'value', 'src'];
const words = [
  'message-header',
  'messagebody',
  'rcmContactAddress',
  'header from',
  'adr',
  'messagecontframe',
];

function damage(document: Document, { at, what, text }: Damage): void {
  const elements = documentsOf(document).flatMap((page) => Array.from(page.querySelectorAll('*')));
  const element = elements[at % elements.length];
  const another = elements[(at * 31 + 7) % elements.length];
  if (!element || !another) return;
  const name = attributes[at % attributes.length] ?? 'id';
  const value = words[at % words.length] ?? '';
  const ways: (() => void)[] = [
    () => element.remove(),
    () => element.removeAttribute(name),
    () => element.setAttribute(name, text),
    () => element.setAttribute('class', value),
    () => element.setAttribute('id', value),
    () => void (element.textContent = text),
    () => element.childElementCount < 3 && another.append(element.cloneNode(true)),
    () => !element.contains(another) && another.parentElement && another.before(element),
  ];
  // A frame that is set anew costs happy-dom a whole browser window.
  if (!element.querySelector('iframe') && element.tagName !== 'IFRAME') ways[what]?.();
}

test.each(saved)('%s: nothing that is done to a page makes it unreadable', (file) => {
  fc.assert(
    fc.property(fc.array(damages, { minLength: 60, maxLength: 60 }), (all) => {
      const { document, url } = openSaved(file);
      for (const each of all) {
        damage(document, each);
        WebmailSnapshot.parse(roundcube.read(document, url));
        for (const compose of roundcube.readCompose(document, url)) ComposeSnapshot.parse(compose);
        Health.parse(roundcube.health(document));
        roundcube.detect?.(document, url);
      }
    }),
    { numRuns: 10, seed: 2026, endOnFailure: true },
  );
});

test('addresses of all kinds are survived', () => {
  const { document } = openSaved('en_US-page/plain.html');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (url, key) => {
      WebmailSnapshot.parse(roundcube.read(document, url));
      const source = roundcube.sourceUrl?.(document, `https://mail.example/${url}`, key);
      if (source) expect(source).toMatch(/^https:\/\/mail\.example\//);
    }),
  );
});

describe('a sender who writes a megabyte', () => {
  const megabyte = 'x'.repeat(1_000_000);
  const readWith = (change: (document: Document) => void) => {
    const { document, url } = openSaved('en_US-page/plain.html');
    change(document);
    const snapshot = WebmailSnapshot.parse(roundcube.read(document, url));
    return snapshot.kind === 'mail' ? snapshot.messages[0] : undefined;
  };

  test('as a name is cut, and stays the sender', () => {
    const message = readWith((page) => {
      const link = page.querySelector('td.header.from a');
      if (link) link.textContent = megabyte;
    });
    expect(message?.from?.email).toBe('siobhan.obrien@globex.example');
    expect(message?.from?.name?.length).toBeLessThanOrEqual(4_000);
  });

  test('as an address is nobody rather than half an address', () => {
    const message = readWith((page) => {
      const link = page.querySelector('td.header.from a');
      link?.setAttribute('title', `${megabyte}@evil.example`);
      link?.setAttribute('href', `mailto:${megabyte}@evil.example`);
    });
    expect(message?.from?.email).toBeNull();
  });

  test('as a body, a file name or ten thousand recipients is bounded', () => {
    const message = readWith((page) => {
      const body = page.querySelector('.message-part');
      if (body) body.textContent = megabyte;
      const cell = page.querySelector('td.header.to');
      const person =
        '<span class="adr"><span class="rcmContactAddress" title="a@b.example">A</span></span>';
      if (cell) cell.innerHTML = person.repeat(10_000);
      page
        .querySelector('#message-content')
        ?.insertAdjacentHTML(
          'afterbegin',
          `<ul id="attachment-list">${`<li><i class="attachment-name">${'x'.repeat(9_000)}</i></li>`.repeat(300)}</ul>`,
        );
    });
    expect(message?.text?.length).toBe(200_000);
    expect(message?.to).toHaveLength(1_000);
    expect(message?.recipientsComplete).toBe(false);
    expect(message?.attachments).toHaveLength(200);
  });
});

test('a mail ten times as long takes about ten times as long to read', () => {
  const timeOf = (paragraphs: number) => {
    const { document, url } = openSaved('en_US-page/chinese.html');
    const part = document.querySelector('.rcmBody');
    if (part) part.innerHTML = '<p><b>one</b> <i class="v1x">two</i></p>'.repeat(paragraphs);
    const times = [1, 2, 3, 4, 5].map(() => {
      const before = performance.now();
      roundcube.read(document, url);
      return performance.now() - before;
    });
    return Math.min(...times);
  };
  timeOf(500);
  expect(timeOf(5_000)).toBeLessThan(40 * Math.max(timeOf(500), 0.5));
});
