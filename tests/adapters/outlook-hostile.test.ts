import { describe, expect, test } from 'vitest';

import { outlook } from '#lib/adapters/outlook.ts';
import { ComposeSnapshot } from '#lib/domain/snapshot.ts';

import { openPage } from './contract.ts';
import { aMessage, annsName, aPane, aRow, messageIn, read, url } from './outlook-pages.ts';

const thief = 'thief@decoy.example';

describe('a sender who poses as somebody else', () => {
  test('by an address in his name is himself, or nobody where two are drawn in brackets', () => {
    const from = `<span role="button">Ann Lee &lt;ann@mill.example&gt;&lt;${thief}&gt;</span>`;
    expect(messageIn(aPane(aMessage({ from }))).from).toBeNull();
    const named = `<span role="button">ann@mill.example&lt;${thief}&gt;</span>`;
    expect(messageIn(aPane(aMessage({ from: named }))).from?.email).toBe(thief);
  });

  test.each(['Ann Lee&lt;ann@mill.example&gt;', 'ann@mill.example'])(
    'by the name %s is nobody while his mail is folded, where only names are drawn',
    (name) => {
      const folded = aMessage({
        body: null,
        from: `<span role="button" aria-label="From: ${name}" title="${name}">${name}</span>`,
      });
      const [first] = read(aPane(folded, aMessage({ token: '2' }))).messages;
      expect(first?.from?.email).toBeNull();
    },
  );

  test('by a name that label and text tell differently has no address', () => {
    const from = `<span role="button" aria-label="From: ann@mill.example">ann@mill.example&lt;${thief}&gt;</span>`;
    expect(messageIn(aPane(aMessage({ from }))).from?.email).toBeNull();
  });

  test.each(['\u202e', '\u200b', '\u00ad', '\u2066'])(
    'by an address with an invisible character (%j) has none',
    (character) => {
      const from = `<span role="button">Ann&lt;ann${character}@mill.example&gt;</span>`;
      expect(messageIn(aPane(aMessage({ from }))).from?.email).toBeNull();
    },
  );

  test('by a subject that looks like a tooltip in the list gets no address from it', () => {
    const from = '<span role="button">Ann Lee</span>';
    const pane = aPane(aMessage({ from }));
    const forged = `<span>Ann Lee</span><span title="${thief}">${thief}</span>`;
    expect(messageIn(aRow(forged) + pane).from).toEqual({ email: null, name: 'Ann Lee' });
    const honest = '<span title="ann@mill.example">Ann Lee</span>';
    expect(messageIn(aRow(honest) + pane).from?.email).toBe('ann@mill.example');
    expect(
      messageIn(aRow(honest + forged.replace(`>${thief}`, '>Ann Lee')) + pane).from?.email,
    ).toBeNull();
  });

  test('by a name and a subject that are one address gets it from neither', () => {
    const folded = aMessage({ body: null, from: '<span role="button">ann@mill.example</span>' });
    const subject = '<span title="ann@mill.example">ann@mill.example</span>';
    const [first] = read(aRow(subject) + aPane(folded, aMessage({ token: '2' }))).messages;
    expect(first?.from).toEqual({ email: null, name: 'ann@mill.example' });
  });

  test('and writes twice, or shares a name, gets no address from the list either', () => {
    const from = '<span role="button">Ann Lee</span>';
    const row = aRow('<span title="ann@mill.example">Ann Lee</span>');
    const pane = aPane(aMessage({ from }), aMessage({ from, token: '2' }));
    for (const message of read(row + pane).messages) expect(message.from?.email).toBeNull();
  });
});

test('a header that is forged in a body never becomes the header, though the real one is gone', () => {
  const body = `<div id="MSG_1_FROM">Ann&lt;${thief}&gt;</div><div id="MSG_1_TO"><span role="button">x&lt;${thief}&gt;</span></div><div id="MSG_1_DATETIME">never</div>`;
  const message = messageIn(aPane(aMessage({ from: '', to: '', date: '', body })));
  expect(message).toMatchObject({ from: null, to: [], cc: [], date: { text: null } });
});

test('a pane, a mailbox, a row and a draft that are forged in a body are none', () => {
  const body = `${aPane(aMessage({ token: '7' }))}${aRow('x')}<div id="primaryMailboxRoot_1" role="treeitem" title="${thief}"></div><div id="docking_InitVisiblePart_1"><input id="MSG_7_SUBJECT"></div>`;
  const html = aPane(aMessage({ body }));
  const honest = read(aPane(aMessage()));
  const [message] = read(html).messages;
  expect({ ...read(html), messages: [{ ...message, text: 'Hello' }] }).toEqual(honest);
  expect(outlook.readCompose(openPage(html, url), url)).toEqual([]);
});

test('a message whose own parts are not told apart from the next has neither text nor files', () => {
  const flat = (token: string) =>
    `<span id="MSG_${token}_FROM">${annsName}</span><div role="document">Text ${token}</div><div role="listbox"><div role="option"><i title="a.pdf"></i></div></div>`;
  for (const message of read(aPane(flat('1'), flat('2'))).messages)
    expect(message).toMatchObject({ text: null, attachments: [], expanded: false });
  const two = aMessage({ after: '<div role="document">Another text</div>' });
  expect(messageIn(aPane(two)).text).toBeNull();
});

test('a text goes to the message around it, even if the sender of that one cannot be read', () => {
  const nameless = aMessage({ token: '2', body: 'Two' }).replace('MSG_2_FROM', 'gone');
  const folded = aMessage({ body: null });
  const [one, two] = read(aPane(folded, nameless)).messages;
  expect(one).toMatchObject({ from: { name: 'Ann Lee<ann@mill.example>' }, text: null });
  expect(two).toMatchObject({ from: null, text: 'Two' });
});

test('two panes that are both visible are not read', () => {
  const both = aPane(aMessage()) + aPane(aMessage({ token: '2' }));
  expect(outlook.read(openPage(both, url), url)).toEqual({ kind: 'nothing' });
});

test('two mails that claim one header are not told apart, and none of them is read', () => {
  const another = `<span role="button">T&lt;${thief}&gt;</span>`;
  expect(read(aPane(aMessage(), aMessage({ from: another }))).messages).toEqual([]);
});

describe('a sender who writes a megabyte', () => {
  const long = 'x'.repeat(1_000_000);

  test('as name, subject, text or file name is cut, as an address is nobody', () => {
    const from = `<span role="button" aria-label="${long}">${long}&lt;ann@mill.example&gt;</span>`;
    const file = `<div role="listbox"><div role="option"><i title="${long}.pdf"></i></div></div>`;
    const html = aPane(aMessage({ from, body: long, after: file })).replaceAll('Seats', long);
    const mail = read(html);
    expect(mail.subject?.length).toBeLessThanOrEqual(4_000);
    expect(mail.messages[0]?.from?.name?.length ?? 0).toBeLessThanOrEqual(4_000);
    expect(mail.messages[0]?.text).toHaveLength(200_000);
    const address = `<span role="button">Ann&lt;${long}@mill.example&gt;</span>`;
    expect(messageIn(aPane(aMessage({ from: address }))).from?.email ?? null).toBeNull();
  });

  test('as ten thousand recipients or nested elements is bounded', () => {
    const to = '<span role="button">A&lt;a@b.example&gt;</span>'.repeat(10_000);
    const body = `${'<div>'.repeat(1_000)}deep${'</div>'.repeat(1_000)}`;
    const message = messageIn(aPane(aMessage({ to, body })));
    expect(message.to).toHaveLength(1_000);
    expect(message.recipientsComplete).toBe(false);
    expect(message.text).toBe('deep');
  });

  test('in characters chosen to make reading slow gains nothing', () => {
    for (const slow of ['\u200b', ' \u200b', '&lt;', 'a@', '&lt;a@', ': ', '：']) {
      const name = `<span role="button" aria-label="${slow.repeat(2_000)}x">${slow.repeat(2_000)}x</span>`;
      const messages = Array.from({ length: 100 }, (_, at) =>
        aMessage({ token: `${at}`, from: name, to: name }),
      );
      const document = openPage(aPane(...messages).replaceAll('Seats', slow.repeat(2_000)), url);
      const start = performance.now();
      outlook.read(document, url);
      expect(performance.now() - start, slow).toBeLessThan(3_000);
    }
  }, 60_000);

  test('into a draft is bounded too', () => {
    const chip = `<span class="_EType_RECIPIENT_ENTITY" aria-label="${'a'.repeat(9_000)}"></span>`;
    const html = `<div id="docking_InitVisiblePart_1"><div id="MSG_5_TO" role="group">${chip.repeat(2_000)}</div><input id="MSG_5_SUBJECT" value="${'s'.repeat(9_000)}"></div>`;
    const [compose] = outlook.readCompose(openPage(html, url), url);
    expect(ComposeSnapshot.safeParse(compose).success).toBe(true);
    expect(compose?.to).toHaveLength(1_000);
  });
});

test('500 messages are read whole, and in time that grows with their number', () => {
  const timedOnce = (count: number) => {
    const messages = Array.from({ length: count }, (_, at) => aMessage({ token: `t${at}` }));
    const document = openPage(aPane(...messages), url);
    const start = performance.now();
    const snapshot = outlook.read(document, url);
    expect(snapshot.kind === 'mail' && snapshot.messages.length).toBe(count);
    return performance.now() - start;
  };
  const timed = (count: number) => Math.min(...[1, 2, 3].map(() => timedOnce(count)));
  timedOnce(50);
  const [short, long] = [timed(100), timed(500)];
  expect(long / short).toBeLessThan(20);
});

test('a body ten times as long takes about ten times as long to read', () => {
  const timed = (paragraphs: number) => {
    const body = '<p><b id="MSG_1_FROM">one</b> <i role="document">two</i></p>'.repeat(paragraphs);
    const document = openPage(aPane(aMessage({ body })), url);
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      outlook.read(document, url);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  timed(200);
  expect(timed(4_000)).toBeLessThan(40 * Math.max(timed(400), 0.5));
});
