import { describe, expect, test } from 'vitest';

import { fetchSource } from '#lib/page/fetch-source.ts';

const url = 'https://mail.example/?_task=mail&_action=viewsource&_uid=1&_mbox=INBOX';
const encoder = new TextEncoder();

/** A server that sends these pieces and knows how many were taken, and whether somebody stopped it. */
function server(pieces: (string | Uint8Array)[], init: ResponseInit = {}) {
  const seen = { taken: 0, cancelled: false, request: null as RequestInit | null };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[seen.taken];
        if (piece === undefined) return controller.close();
        seen.taken += 1;
        controller.enqueue(typeof piece === 'string' ? encoder.encode(piece) : piece);
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const fetch = (_: unknown, request?: RequestInit) => {
    seen.request = request ?? null;
    return Promise.resolve(
      new Response(body, { headers: { 'content-type': 'text/plain; charset=utf-8' }, ...init }),
    );
  };
  return { seen, fetch };
}

test('the headers come without the mail, and the rest is not asked for', async () => {
  const { fetch, seen } = server([
    'Subject: x\r\nTo: a@b.exam',
    'ple\r\n\r\nBody',
    'more body',
    'more',
  ]);
  expect(await fetchSource(url, fetch)).toBe('Subject: x\r\nTo: a@b.example\r\n');
  expect(seen).toMatchObject({ taken: 2, cancelled: true });
});

test('asks as the user, only this site, and follows nobody elsewhere', async () => {
  const { fetch, seen } = server(['Subject: x\n\n']);
  await fetchSource(url, fetch);
  expect(seen.request).toMatchObject({
    credentials: 'same-origin',
    mode: 'same-origin',
    redirect: 'error',
  });
  expect(seen.request?.method ?? 'GET').toBe('GET');
});

test.each([
  ['split between its line breaks', ['Subject: x\r', '\n', '\r', '\nBody'], 'Subject: x\r\n'],
  ['with bare line breaks', ['Subject: x\n\nBody'], 'Subject: x\r\n'],
  ['without a body', ['Subject: x\r\n'], 'Subject: x\r\n'],
  ['without an end', ['Subject: x'], 'Subject: x\r\n'],
  ['byte by byte', Array.from('Subject: x\n\nB'), 'Subject: x\r\n'],
  [
    'after the line of a mailbox file',
    ['From a@b Mon\nSubject: x\n\n'],
    'From a@b Mon\nSubject: x\r\n',
  ],
])('a mail %s', async (_, pieces, source) => {
  expect(await fetchSource(url, server(pieces).fetch)).toBe(source);
});

test('endless headers are cut at 64 KiB and do not end in a line break', async () => {
  const endless = Array.from({ length: 200 }, () => `X-Filler: ${'x'.repeat(1_012)}\r\n`);
  const { fetch, seen } = server(endless);
  const source = await fetchSource(url, fetch);
  expect(source?.length).toBeLessThanOrEqual(64 * 1024);
  expect(source).not.toMatch(/\n$/);
  expect(seen.cancelled).toBe(true);
  expect(seen.taken).toBeLessThan(70);
});

describe('letters', () => {
  const subject = [...encoder.encode('Subject: ')];
  const end = [10, 10];

  test('are UTF-8, cut between two pieces or not', async () => {
    const bytes = encoder.encode('Subject: 报价单\n\n');
    const { fetch } = server([bytes.subarray(0, 10), bytes.subarray(10)]);
    expect(await fetchSource(url, fetch)).toBe('Subject: 报价单\r\n');
  });

  test('are what the mail declares when they are not UTF-8', async () => {
    const { fetch } = server([new Uint8Array([...subject, 0xb1, 0xa8, 0xbc, 0xdb, ...end])], {
      headers: { 'content-type': 'text/plain; charset=gb2312' },
    });
    expect(await fetchSource(url, fetch)).toBe('Subject: 报价\r\n');
  });

  test('in a character set that nobody knows are no reason to fail loudly', async () => {
    const { fetch } = server([new Uint8Array([...subject, 0xff, ...end])], {
      headers: { 'content-type': 'text/plain; charset=x-unheard-of' },
    });
    expect(await fetchSource(url, fetch)).toBeNull();
  });
});

test.each([
  ['a login page', ['<!DOCTYPE html>\n\n<html>'], { headers: { 'content-type': 'text/html' } }],
  ['a page of headers', ['Subject: x\n\n'], { headers: { 'content-type': 'text/html' } }],
  ['a login page that calls itself text', ['<!DOCTYPE html>\n\n<html>'], {}],
  ['a refusal', ['Subject: x\n\n'], { status: 403 }],
  ['an empty answer', [], {}],
  ['an empty line first', ['\r\nSubject: body\r\n\r\n'], {}],
])('%s is no source', async (_, pieces, init) => {
  expect(await fetchSource(url, server(pieces, init).fetch)).toBeNull();
});

test('a network that fails, at once or in the middle, is no source', async () => {
  expect(await fetchSource(url, () => Promise.reject(new TypeError('offline')))).toBeNull();
  const breaking = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new TypeError('gone')),
  });
  expect(await fetchSource(url, () => Promise.resolve(new Response(breaking)))).toBeNull();
});
