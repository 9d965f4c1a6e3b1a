import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { PageSnapshot } from '#lib/domain/snapshot.ts';
import type { Up } from '#lib/messaging/page-link.ts';
import { PageState } from '#lib/view/page-state.ts';

import { aMailSnapshot } from '../builders.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const none: PageSnapshot = { kind: 'nothing' };
const first = aMailSnapshot({ subject: 'First' });
const second = aMailSnapshot({ subject: 'Second' });

/** A page that the test plays, and every snapshot that the sidebar was shown. */
function aPage() {
  const page = new PageState();
  let hear: (message: Up) => void = () => undefined;
  const link = {
    send: () => undefined,
    listen: (heard: (message: Up) => void) => {
      hear = heard;
    },
    close: () => undefined,
  };
  page.attach(link);
  const shown: PageSnapshot[] = [];
  page.snapshot.subscribe((snapshot) => {
    shown.push(snapshot);
  });
  const show = (snapshot: PageSnapshot) => hear({ type: 'snapshot', snapshot });
  return { page, link, show, shown, hear: (message: Up) => hear(message) };
}

describe('between two mails', () => {
  test('the moment without one is not shown', () => {
    const { show, shown } = aPage();
    show(first);
    show(none);
    vi.advanceTimersByTime(900);
    show(second);
    vi.advanceTimersByTime(10_000);
    expect(shown).toEqual([none, first, second]);
  });

  test('a mail that was closed is gone a second later', () => {
    const { page, show } = aPage();
    show(first);
    show(none);
    vi.advanceTimersByTime(1_000);
    expect(page.snapshot.value).toEqual(none);
  });

  test('nothing is left of a mail whose page is gone or cannot be read', () => {
    const { page, link, show, hear } = aPage();
    show(first);
    show(none);
    hear({ type: 'unreadable', site: 'gmail', health: {} });
    expect(page.snapshot.value).toEqual(none);
    show(second);
    show(none);
    page.attach(link);
    expect(page.snapshot.value).toEqual(none);
  });
});

describe('a look at whether the sidebar is in plain sight', () => {
  test('is over when the page has said what it saw, the first one first', async () => {
    const { page, hear } = aPage();
    const over: string[] = [];
    void page.look().then(() => over.push('first'));
    void page.look().then(() => over.push(`second, seen: ${page.seen.peek()}`));
    await Promise.resolve();
    expect(over).toEqual([]);
    hear({ type: 'looked' });
    await Promise.resolve();
    expect(over).toEqual(['first']);
    hear({ type: 'visibility', visible: false });
    hear({ type: 'looked' });
    await Promise.resolve();
    expect(over).toEqual(['first', 'second, seen: false']);
  });

  test('is over when the page is gone, and where there is none', async () => {
    const { page } = aPage();
    const looked = page.look();
    page.attach(null);
    await expect(looked).resolves.toBeUndefined();
    await expect(page.look()).resolves.toBeUndefined();
  });
});
