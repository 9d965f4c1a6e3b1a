import { describe, expect, test } from 'vitest';

import { composesIn } from '#lib/adapters/proton-compose.ts';
import { messagesIn } from '#lib/adapters/proton-messages.ts';
import { accountOf, openMessages, subjectOf } from '#lib/adapters/proton-page.ts';
import { proton } from '#lib/adapters/proton.ts';
import { ComposeSnapshot, Health, WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { fixturesIn } from './contract.ts';
import { readDamagedPages, timeOf } from './damage.ts';
import { aMessage, anns, aPage, messageIn, openFramed, read, url } from './proton-pages.ts';

const fixtures = fixturesIn(new URL('../fixtures/proton', import.meta.url).pathname);
const long = 'x'.repeat(1_000_000);

test('no damage to a page makes the reader throw or say what a snapshot may not hold', () => {
  readDamagedPages({
    fixtures,
    words: ['recipients:sender', 'recipients:item-', 'mailto:', 'attachment-item:', 'proton-root'],
    runs: 120,
    open: ({ html, url: at }) => openFramed(html, at),
    read(document, fixture) {
      // Without the net that `proton.read` spreads, which would hide a failure from this test.
      messagesIn(openMessages(document));
      accountOf(document);
      subjectOf(document);
      composesIn(document);
      WebmailSnapshot.parse(proton.read(document, fixture.url));
      proton.readCompose(document, fixture.url).forEach((each) => ComposeSnapshot.parse(each));
      Health.parse(proton.health(document));
    },
  });
}, 120_000);

describe('a sender who writes a megabyte', () => {
  test('as name, subject, text or file is cut; as an address is nobody', () => {
    const after = `<button data-testid="attachment-item:${long}.pdf--primary-action"></button>`;
    const sender = anns.replace('Ann Lee', long);
    const mail = read(
      aPage(aMessage({ sender, body: long, after })).replace('"Seats"', `"${long}"`),
    );
    expect(mail.subject).toHaveLength(4_000);
    expect(mail.messages[0]?.from?.name).toHaveLength(4_000);
    expect(mail.messages[0]?.text).toHaveLength(200_000);
    expect(mail.messages[0]?.attachments[0]?.name).toHaveLength(4_000);
    const address = anns.replace('ann@', `${long}@`);
    expect(messageIn(aPage(aMessage({ sender: address }))).from?.email).toBeNull();
  });

  test('as ten thousand recipients, files or nested elements is bounded', () => {
    const recipients = '<a data-testid="recipients:item-a@b.example" title="a@b.example"></a>';
    const files = '<button data-testid="attachment-item:a.pdf--primary-action"></button>';
    const message = messageIn(
      aPage(
        aMessage({
          recipients: recipients.repeat(10_000),
          after: files.repeat(1_000),
          body: `${'<div>'.repeat(1_000)}deep${'</div>'.repeat(1_000)}`,
        }),
      ),
    );
    expect(message.to).toHaveLength(1_000);
    expect(message.recipientsComplete).toBe(false);
    expect(message.attachments).toHaveLength(200);
    expect(message.text).toBe('deep');
  });

  test('in characters chosen to make reading slow gains nothing', () => {
    for (const slow of ['\u200b', '@', '&lt;', '&lt;a@', ' ', "'"]) {
      const text = `${slow.repeat(100_000)}x`;
      const sender = `<span data-testid="recipients:sender" title="${text}"><bdi data-testid="recipient-label">${text}</bdi><i data-testid="recipient-address">&lt;${text}&gt;</i></span>`;
      const html = aPage(
        aMessage({
          sender,
          body: text,
          date: `<time data-testid="item-date-simple" datetime="${text}"></time>`,
        }),
      );
      const document = openFramed(html.replace('"Seats"', `"${text}"`), url);
      expect(
        timeOf(() => proton.read(document, url)),
        slow,
      ).toBeLessThan(1_000);
    }
  }, 60_000);

  test('into a draft is bounded too', () => {
    const chip =
      '<p data-testid="composer-addresses-item"><b data-testid="composer-addresses-item-label">a@b.example</b></p>';
    const html = `<div><div data-testid="composer:to-field">${chip.repeat(2_000)}</div><input data-testid="composer:subject" value="${'s'.repeat(9_000)}"></div>`;
    const [compose] = proton.readCompose(openFramed(html, url), url);
    expect(ComposeSnapshot.safeParse(compose).success).toBe(true);
    expect(compose?.to).toHaveLength(1_000);
  });
});

test('two mails that claim one id are not told apart, and neither is read', () => {
  const other = aMessage({ sender: anns.replace('ann@', 'bo@') });
  expect(read(aPage(aMessage(), other, aMessage({ word: 'two' }))).messages).toHaveLength(1);
});

test('a button whose two names for a recipient differ makes him nobody', () => {
  const html = `<div><div data-testid="composer:to-field"><p data-testid="composer-addresses-item"><b data-testid="composer-addresses-item-label">Ann &lt;ann@mill.example&gt;</b><button data-testid="remove-address-button-bo@mill.example"></button></p></div><input data-testid="composer:subject" value=""></div>`;
  expect(proton.readCompose(openFramed(html, url), url)[0]?.to).toEqual([]);
});

test('500 messages are read whole, and in time that grows with their number', () => {
  const timed = (count: number) => {
    const messages = Array.from({ length: count }, (_, at) => aMessage({ word: `m${at}` }));
    const document = openFramed(aPage(...messages), url);
    const snapshot = proton.read(document, url);
    expect(snapshot.kind === 'mail' && snapshot.messages.length).toBe(count);
    return timeOf(() => proton.read(document, url));
  };
  timed(50);
  const [short, many] = [timed(100), timed(500)];
  expect(many / Math.max(short, 0.5)).toBeLessThan(20);
});

test('a body ten times as long takes about ten times as long to read', () => {
  const timed = (paragraphs: number) => {
    const document = openFramed(
      aPage(aMessage({ body: '<p>one <b>two</b></p>'.repeat(paragraphs) })),
      url,
    );
    return timeOf(() => proton.read(document, url));
  };
  timed(200);
  expect(timed(4_000)).toBeLessThan(40 * Math.max(timed(400), 0.5));
});
