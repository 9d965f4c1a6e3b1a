import * as z from 'zod/mini';

import { provisionalKey, SentMail } from '#lib/domain/sent-mail.ts';

import { browser } from './browser.ts';

/*
 * Mails that have gone out and can still be taken back. They wait here, because neither the page in which they were written nor the
 * worker lives that long.
 */
const Waiting = z.strictObject({ mail: SentMail, due: z.int() });
type Waiting = z.infer<typeof Waiting>;
const Outbox = z.catch(z.record(z.string(), Waiting), {});

const key = 'outbox';
const lock = 'outbox';
export const outboxAlarm = 'outbox';

export const keepUntil = (mail: SentMail, due: number): Promise<void> =>
  change((all) => ({ ...all, [provisionalKey(mail)]: { mail, due } }));

export const callBack = (mail: SentMail): Promise<void> =>
  change(({ [provisionalKey(mail)]: _gone, ...others }) => others);

/** Those that cannot be taken back any more. They stay until `callBack`, so that a worker that dies loses none. */
export async function dueMails(now: number): Promise<SentMail[]> {
  return Object.values(await read())
    .filter(({ due }) => due <= now)
    .map(({ mail }) => mail);
}

const read = async (): Promise<Record<string, Waiting>> =>
  Outbox.parse((await browser.storage.local.get(key))[key] ?? {});

const change = (next: (all: Record<string, Waiting>) => Record<string, Waiting>): Promise<void> =>
  navigator.locks.request(lock, async () => {
    const all = next(await read());
    await browser.storage.local.set({ [key]: all });
    const dues = Object.values(all).map(({ due }) => due);
    // Browsers may ring later, never earlier.
    if (dues.length > 0) await browser.alarms.create(outboxAlarm, { when: Math.min(...dues) });
    else await browser.alarms.clear(outboxAlarm);
  });
