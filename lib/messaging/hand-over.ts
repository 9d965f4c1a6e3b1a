import * as z from 'zod/mini';

import { browser, type Runtime } from '#lib/platform/browser.ts';
import { ringDoorbell } from '#lib/platform/doorbell.ts';

const key = 'handOver';
/** Milliseconds after which nobody remembers what the text was for. */
const stale = 30_000;
/** Characters. */
export const mostHandedOver = 4_000;

/** What a menu, a key or the address bar hands to a sidebar. */
export const HandedOver = z.strictObject({
  kind: z.enum(['lookUp', 'quick', 'today']),
  text: z.string().check(z.maxLength(mostHandedOver)),
});
export type HandedOver = z.infer<typeof HandedOver>;

/** Which sidebar: the one in this tab, or the browser's own panel of this window. */
const Place = z.union([z.strictObject({ tabId: z.int() }), z.strictObject({ windowId: z.int() })]);
export type Place = z.infer<typeof Place>;

const Entry = z.strictObject({ handed: HandedOver, place: Place, at: z.number() });

/** Kept in memory, where content scripts cannot read, until that sidebar takes it. */
export async function handOver({ kind, text }: HandedOver, place: Place): Promise<void> {
  const handed = { kind, text: text.slice(0, mostHandedOver) };
  await browser.storage.session.set({ [key]: { handed, place, at: Date.now() } });
  await ringDoorbell();
}

/** For the sidebar that asks, if anything is; once. `windowId` is its window, where it stands in no tab. */
export const takeHandedOver = (
  sender: Runtime.MessageSender,
  windowId: number | null,
): Promise<HandedOver | null> =>
  navigator.locks.request(key, async () => {
    const entry = Entry.safeParse((await browser.storage.session.get(key))[key]).data;
    if (!entry || !isFor(entry.place, sender.tab?.id, windowId)) return null;
    await browser.storage.session.remove(key);
    return Date.now() - entry.at > stale ? null : entry.handed;
  });

const isFor = (place: Place, tabId: number | undefined, windowId: number | null): boolean =>
  'tabId' in place ? place.tabId === tabId : tabId === undefined && place.windowId === windowId;
