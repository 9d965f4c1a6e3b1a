import { describe, expect, test } from 'vitest';

import { messageFrom } from '#lib/adapters/owa-message.ts';
import { marks, messagesIn, told } from '#lib/adapters/owa-page.ts';
import { owa } from '#lib/adapters/owa.ts';
import { Health, WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { fixturesIn, openPage } from './contract.ts';
import { readDamagedPages, timeOf } from './damage.ts';
import { aMail, aMessage, aPage, messageIn, person, read, url } from './owa-pages.ts';

const fixtures = fixturesIn(new URL('../fixtures/owa', import.meta.url).pathname);
const long = 'x'.repeat(1_000_000);

test('no damage to a page makes the reader throw or say what a snapshot may not hold', () => {
  readDamagedPages({
    fixtures,
    words: ['ItemHeader.SenderLabel', 'Item.MessageUniqueBody', '_pe_b', 'A <a@b>;', ';'],
    runs: 120,
    read(document, fixture) {
      // Without the net that `owa.read` spreads, which would hide a failure from this test.
      messagesIn(document).forEach(messageFrom);
      told(document, marks.subject);
      WebmailSnapshot.parse(owa.read(document, fixture.url));
      Health.parse(owa.health(document));
      owa.detect?.(document, fixture.url);
    },
  });
}, 120_000);

describe('a sender who writes a megabyte', () => {
  test('as name, subject, date or text is cut; as an address is nobody', () => {
    const mail = read(aMail({ subject: long, sender: person(long), date: long, body: long }));
    expect(mail.subject).toHaveLength(4_000);
    expect(mail.messages[0]?.from?.name).toHaveLength(4_000);
    expect(mail.messages[0]?.date.text).toHaveLength(4_000);
    expect(mail.messages[0]?.text).toHaveLength(200_000);
    const from = messageIn(aMail({ sender: person(`A &lt;${long}@mill.example&gt;`) })).from;
    expect(from?.email).toBeNull();
  });

  test('as ten thousand recipients, messages or nested elements is bounded', () => {
    const body = `${'<div>'.repeat(1_000)}deep${'</div>'.repeat(1_000)}`;
    const message = messageIn(aMail({ to: person('a@b.example;').repeat(10_000), body }));
    expect(message.to).toHaveLength(1_000);
    expect(message.recipientsComplete).toBe(false);
    expect(message.text).toBe('deep');
    expect(read(aPage(aMessage().repeat(2_000))).messages).toHaveLength(1_000);
  }, 60_000);

  test('in characters chosen to make reading slow gains nothing', () => {
    for (const slow of ['\u200b', '; ', ';', '@', '&lt;a@', '&lt;a@b&gt;', '"', '\\', ' ']) {
      const text = `${slow.repeat(100_000)}x`;
      const document = openPage(
        aMail({ subject: text, sender: person(text), to: person(text), date: text, body: text }),
        url,
      );
      expect(
        timeOf(() => owa.read(document, url)),
        slow,
      ).toBeLessThan(1_000);
    }
  }, 60_000);
});

test('a body full of forged headers takes time as it is long, and names nobody', () => {
  const forged = aMessage({ sender: person('F &lt;forged@decoy.example&gt;'), body: 'F' });
  const timed = (times: number) => {
    const document = openPage(aMail({ body: forged.repeat(times) }), url);
    expect(JSON.stringify(owa.read(document, url))).not.toMatch(/"email":"forged/);
    return timeOf(() => owa.read(document, url));
  };
  timed(50);
  expect(timed(1_000)).toBeLessThan(40 * Math.max(timed(100), 0.5));
}, 60_000);
