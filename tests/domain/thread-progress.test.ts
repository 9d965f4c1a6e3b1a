import { describe, expect, it } from 'vitest';

import { mailKeys } from '#lib/domain/dedupe-key.ts';
import { threadProgress } from '#lib/domain/thread-progress.ts';

import { aMail } from './a-mail.ts';

const thread = aMail([
  { key: 'a1', text: 'An offer, please' },
  { key: 'a2', text: 'Here it is' },
  { key: 'a3', text: 'Too dear' },
  { key: 'a4', text: 'Ten per cent off', expanded: false },
]);

describe('how much of a thread is logged', () => {
  it('counts what is logged by any of its keys, and offers the older rest', () => {
    const [, second] = thread.messages;
    const byContent = second ? mailKeys(thread, second).slice(1) : [];
    const progress = threadProgress(thread, [
      { id: 'one', dedupeKey: 'mid:x@y', otherKeys: byContent },
      { id: 'two', dedupeKey: 'gmail:a4' },
      { id: 'elsewhere', dedupeKey: 'gmail:ff' },
    ]);
    expect(progress.logged).toEqual([
      { index: 1, interactionId: 'one' },
      { index: 3, interactionId: 'two' },
    ]);
    expect(progress.olderUnlogged).toEqual([0]);
  });

  it('three of four are logged, the open one among them', () => {
    const keys = ['gmail:a1', 'gmail:a3', 'gmail:a4'];
    const progress = threadProgress(
      thread,
      keys.map((dedupeKey, index) => ({ id: `i${index}`, dedupeKey })),
    );
    expect(progress).toEqual({
      logged: [
        { index: 0, interactionId: 'i0' },
        { index: 2, interactionId: 'i1' },
        { index: 3, interactionId: 'i2' },
      ],
      unlogged: [1],
      olderUnlogged: [1],
      openLoggedAs: 'i1',
      counts: { logged: 3, total: 4 },
    });
  });

  it('newer messages than the open one are not offered as older, and nothing logged is nothing', () => {
    const progress = threadProgress(thread, []);
    expect(progress.openLoggedAs).toBeNull();
    expect(progress.unlogged).toEqual([0, 1, 2, 3]);
    expect(progress.olderUnlogged).toEqual([0, 1]);
  });

  it('a log that was taken back does not count', () => {
    const taken = [{ id: 'one', dedupeKey: 'gmail:a3', deletedAt: 5 }];
    expect(threadProgress(thread, taken).counts.logged).toBe(0);
  });
});
