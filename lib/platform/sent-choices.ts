import * as z from 'zod/mini';

import { SentChoice } from '#lib/domain/sent-mail.ts';

import { browser } from './browser.ts';

/** By the draft's name (`draftName`). Beside the database, because a draft is no record and may never become one. */
const SentChoices = z.catch(z.record(z.string(), SentChoice), {});
export type SentChoices = z.infer<typeof SentChoices>;

const key = 'sentChoices';
/** Milliseconds after which a draft is taken for a forgotten one. */
const kept = 7 * 86_400_000;

export async function readSentChoices(): Promise<SentChoices> {
  return SentChoices.parse((await browser.storage.local.get(key))[key] ?? {});
}

/** Null takes the choice back. */
export async function changeSentChoice(draft: string, choice: SentChoice | null): Promise<void> {
  const { [draft]: _before, ...others } = await readSentChoices();
  const all = choice ? { ...others, [draft]: choice } : others;
  const oldest = Math.max(0, ...Object.values(all).map(({ at }) => at)) - kept;
  const fresh = Object.entries(all).filter(([, { at }]) => at >= oldest);
  await browser.storage.local.set({ [key]: Object.fromEntries(fresh) });
}

/** Calls back whenever any sidebar chooses. Returns how to stop. */
export function watchSentChoices(changed: (choices: SentChoices) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && key in changes)
      changed(SentChoices.parse(changes[key]?.newValue ?? {}));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
