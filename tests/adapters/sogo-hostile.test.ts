import { describe, expect, test } from 'vitest';

import { composesIn } from '#lib/adapters/sogo-compose.ts';
import { messageIn as readMessage } from '#lib/adapters/sogo-message.ts';
import { accountOf, marks, openPane, told } from '#lib/adapters/sogo-page.ts';
import { sogo } from '#lib/adapters/sogo.ts';
import { ComposeSnapshot, Health, WebmailSnapshot } from '#lib/domain/snapshot.ts';

import { fixturesIn, openPage } from './contract.ts';
import { readDamagedPages, timeOf } from './damage.ts';
import { aMail, messageIn, read, url } from './sogo-pages.ts';

const fixtures = fixturesIn(new URL('../fixtures/sogo', import.meta.url).pathname);
const long = 'x'.repeat(1_000_000);

test('no damage to a page makes the reader throw or say what a snapshot may not hold', () => {
  readDamagedPages({
    fixtures,
    words: ['part.content', 'viewer.message.to', 'detailView', '::activeUser.email', 'a, b, c'],
    runs: 120,
    read(document, fixture) {
      // Without the net that `sogo.read` spreads, which would hide a failure from this test.
      const pane = openPane(document);
      const account = accountOf(document, null);
      if (pane) readMessage(pane, account);
      if (pane) told(pane, marks.subject);
      composesIn(document);
      WebmailSnapshot.parse(sogo.read(document, fixture.url));
      sogo.readCompose(document, fixture.url).forEach((each) => ComposeSnapshot.parse(each));
      Health.parse(sogo.health(document));
      sogo.detect?.(document, fixture.url);
    },
  });
}, 120_000);

describe('a sender who writes a megabyte', () => {
  test('as name, subject, text or file is cut; as an address is nobody', () => {
    const card = `<div sg-compile="part.content"><md-card><p title="${long}">x</p></md-card></div>`;
    const mail = read(aMail({ subject: long, name: long, body: long, cards: card }));
    expect(mail.subject).toHaveLength(4_000);
    expect(mail.messages[0]?.from?.name).toHaveLength(4_000);
    expect(mail.messages[0]?.text).toHaveLength(200_000);
    expect(mail.messages[0]?.attachments[0]?.name).toHaveLength(4_000);
    expect(messageIn(aMail({ from: `${long}@mill.example` })).from?.email).toBeNull();
  });

  test('as ten thousand recipients, files or nested elements is bounded', () => {
    const to = Array.from({ length: 10_000 }, () => 'a@b.example');
    const cards = '<div sg-compile="x"><md-card><p title="a.pdf"></p></md-card></div>'.repeat(
      2_000,
    );
    const body = `${'<div>'.repeat(1_000)}deep${'</div>'.repeat(1_000)}`;
    const message = messageIn(aMail({ to, cards, body }));
    expect(message.to).toHaveLength(1_000);
    expect(message.recipientsComplete).toBe(false);
    expect(message.attachments).toHaveLength(200);
    expect(message.text).toBe('deep');
  });

  test('in characters chosen to make reading slow gains nothing', () => {
    for (const slow of ['\u200b', ', ', '@', '&gt; ', '&lt;a@', '"', '\\', "'"]) {
      const text = `${slow.repeat(100_000)}x`;
      const document = openPage(
        aMail({ subject: text, name: text, from: text, summary: text, to: [text], body: text }),
        url,
      );
      expect(
        timeOf(() => sogo.read(document, url)),
        slow,
      ).toBeLessThan(1_000);
    }
  }, 60_000);

  test('into a draft is bounded too', () => {
    const chips = '<md-chip>A &lt;a@b.example&gt;</md-chip>'.repeat(2_000);
    const html = `<md-dialog><md-chips ng-model="editor.message.editable.to">${chips}<md-chip>${long}</md-chip></md-chips><input ng-model="editor.message.editable.subject" value="${'s'.repeat(9_000)}"></md-dialog>`;
    const [compose] = sogo.readCompose(openPage(html, url), url);
    expect(ComposeSnapshot.safeParse(compose).success).toBe(true);
    expect(compose?.to).toHaveLength(1_000);
    expect(compose?.subject).toHaveLength(4_000);
  });
});

test('a body ten times as long takes about ten times as long to read', () => {
  const timed = (paragraphs: number) => {
    const forged =
      '<p><b ng-bind="viewer.message.subject">F</b> <i ng-bind-html="part.content">p</i></p>';
    const document = openPage(aMail({ body: forged.repeat(paragraphs) }), url);
    return timeOf(() => sogo.read(document, url));
  };
  timed(200);
  expect(timed(4_000)).toBeLessThan(40 * Math.max(timed(400), 0.5));
});
