import { forgetEverything, listeners } from '../fake-browser.ts';

import { beforeEach, describe, expect, test } from 'vitest';

import { answerRequests, type Handlers } from '#lib/messaging/answer.ts';
import type { SentMail } from '#lib/domain/sent-mail.ts';
import { type RequestName, requests } from '#lib/messaging/requests.ts';

const page = { id: 'sidecard', url: 'chrome-extension://sidecard/workspace.html' };
/** A frame opened by a dynamic URL has another host. */
const frame = { id: 'sidecard', url: 'chrome-extension://3f0c/sidepanel.html' };
const content = { id: 'sidecard', url: 'https://mail.acme.example/' };
const stranger = { id: 'somebody-else', url: 'chrome-extension://somebody-else/x.html' };

interface Case {
  good: unknown;
  bad: unknown[];
  answer: unknown;
}
const sentMail: SentMail = {
  site: 'gmail',
  origin: 'https://mail.google.com',
  at: 1_800_000_000_000,
  compose: {
    draftKey: 'a:r1',
    threadKey: null,
    from: null,
    to: [{ email: 'ann@mill.example', name: null }],
    cc: [],
    bcc: [],
    subject: null,
    text: null,
    attachments: [],
  },
};
/** Every request of the table has a line here. */
const cases: Record<RequestName, Case> = {
  'workspace/open': {
    good: { page: 'contacts' },
    bad: [{}, { page: 'https://evil.example' }, { page: '../x' }, { page: 'a', more: 1 }, null],
    answer: null,
  },
  'site/granted': {
    good: { origin: 'https://mail.acme.example' },
    bad: [{ origin: 'javascript:alert(1)' }, { origin: 'https://a.example/path' }, 'x'],
    answer: true,
  },
  'mail/sent': {
    good: { mail: sentMail, due: 1_800_000_000_000 },
    bad: [
      { mail: sentMail },
      { mail: { ...sentMail, more: 1 }, due: 1 },
      {
        mail: { ...sentMail, compose: { ...sentMail.compose, text: 'x'.repeat(200_001) } },
        due: 1,
      },
    ],
    answer: null,
  },
  'mail/undone': {
    good: { mail: sentMail },
    bad: [{}, { mail: { ...sentMail, at: 'now' } }],
    answer: null,
  },
  'page/webmail': {
    good: { webmail: 'sogo' },
    bad: [{}, { webmail: 'page' }, { webmail: 'sogo', origin: 'https://a.example' }, null],
    answer: null,
  },
  'page/reader': { good: {}, bad: [{ tabId: 1 }, null, 'x'], answer: null },
  'people/known': {
    good: { people: [['ann@acme.example', '+4930123456'], []] },
    bad: [
      {},
      { people: 'x' },
      { people: [['x'.repeat(321)]] },
      { people: Array.from({ length: 201 }, () => []) },
    ],
    answer: true,
  },
  'reminders/plan': { good: {}, bad: [{ more: 1 }, null, 'x'], answer: null },
  'handOver/take': {
    good: { windowId: null },
    bad: [{}, { windowId: 'x' }, { windowId: 1, tabId: 2 }],
    answer: { kind: 'lookUp', text: 'ann' },
  },
};

let asked: [string, unknown][] = [];
const failures: string[] = [];

async function send(message: unknown, sender: object): Promise<unknown> {
  const [listener] = listeners;
  if (!listener) throw new Error('Nobody listens.');
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const stays = listener(message, sender, resolve);
  return stays === true ? promise : 'no answer';
}

beforeEach(() => {
  forgetEverything();
  asked = [];
  failures.length = 0;
  const handlers = Object.fromEntries(
    Object.entries(cases).map(([name, { answer }]) => [
      name,
      async (question: unknown) => {
        asked.push([name, question]);
        return answer;
      },
    ]),
  ) as unknown as Handlers;
  answerRequests(handlers, (_, name) => failures.push(name));
});

describe.each(Object.entries(cases))('the request %s', (request, { good, bad, answer }) => {
  const { from } = requests[request as RequestName];

  test('is answered to whoever may ask', async () => {
    for (const [kind, sender] of [
      ['extension', page],
      ['extension', frame],
      ['content', content],
    ] as const) {
      const may = (from as readonly string[]).includes(kind);
      const reply = await send({ request, question: good }, sender);
      expect(reply, kind).toEqual(may ? { answer } : 'no answer');
    }
  });

  test('is not answered to strangers', async () => {
    expect(await send({ request, question: good }, stranger)).toBe('no answer');
    expect(asked).toEqual([]);
  });

  test('is not answered when it is not well formed', async () => {
    const sender = (from as readonly string[]).includes('extension') ? page : content;
    for (const question of bad) expect(await send({ request, question }, sender)).toBe('no answer');
    expect(asked).toEqual([]);
  });
});

test('what is not in the table is nobody’s question', async () => {
  for (const request of ['sync/run', 'constructor', '__proto__', 7, undefined])
    expect(await send({ request, question: {} }, page)).toBe('no answer');
  expect(await send(null, page)).toBe('no answer');
});

test('a handler that fails is reported, and whoever asked is not left waiting', async () => {
  forgetEverything();
  const fail = () => Promise.reject(new Error('no'));
  const failing = Object.fromEntries(Object.keys(cases).map((name) => [name, fail]));
  answerRequests(failing as unknown as Handlers, (_, name) => failures.push(name));
  expect(await send({ request: 'workspace/open', question: { page: '' } }, page)).toEqual({});
  expect(failures).toEqual(['workspace/open']);
});
