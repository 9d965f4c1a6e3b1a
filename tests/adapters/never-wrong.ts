import { expect } from 'vitest';

import type { AddressSnapshot, MessageSnapshot, WebmailSnapshot } from '#lib/domain/snapshot.ts';

/** What is known to be right about a page: what an undamaged one says, and who must never be named. */
export interface Truth {
  snapshot: WebmailSnapshot;
  /** A page that lost its own ids has only its address to go by, which may be a moment ahead of it. */
  threadKeyInAddress?: string;
  decoys?: string[];
}

/**
 * A damaged page may say less than the whole one, never something else: a message that is still told apart has its
 * sender or none, the thread and the mailbox are the right ones or unknown, and nobody is named who has no part in it.
 */
export function expectNothingWrong(read: WebmailSnapshot, truth: Truth, when = 'damaged'): void {
  if (read.kind === 'nothing') return;
  const decoys = new Set((truth.decoys ?? []).map(fold));
  for (const address of everybody(read.messages))
    expect(decoys, `${when}: ${address} has no part in this mail`).not.toContain(address);

  if (truth.snapshot.kind === 'nothing') return;
  expect([null, truth.snapshot.account], `${when}: mailbox`).toContain(read.account);
  const threadKeys = [null, truth.snapshot.threadKey, truth.threadKeyInAddress];
  expect(threadKeys, `${when}: thread`).toContain(read.threadKey);

  const known = new Map(truth.snapshot.messages.map((message) => [nameOf(message), message]));
  for (const message of read.messages) {
    const right = nameOf(message) === null ? undefined : known.get(nameOf(message));
    if (!right) continue;
    const senders = [null, right.from?.email ?? null];
    expect(senders, `${when}: sender of ${nameOf(message)}`).toContain(message.from?.email ?? null);
    const recipients = everybody([{ ...right, from: null }]);
    for (const address of everybody([{ ...message, from: null }]))
      expect(recipients, `${when}: recipients of ${nameOf(message)}`).toContain(address);
  }
}

/** Where a webmail has no lasting key, what is written in a message tells which one it is. */
const nameOf = ({ key, text }: MessageSnapshot): string | null => key ?? text;

type People = Pick<MessageSnapshot, 'from' | 'to' | 'cc' | 'bcc'>;

const everybody = (messages: readonly People[]): string[] =>
  messages
    .flatMap(({ from, to, cc, bcc }): (AddressSnapshot | null)[] => [from, ...to, ...cc, ...bcc])
    .flatMap((address) => (address?.email ? [fold(address.email)] : []));

const fold = (address: string) => address.toLowerCase();
