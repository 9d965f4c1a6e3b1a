import { mailKeys } from './dedupe-key.ts';
import type { Interaction } from './interaction.ts';
import type { Mail } from './mail.ts';

export interface LoggedMessage {
  /** Index in `mail.messages`. */
  index: number;
  interactionId: string;
}

export interface ThreadProgress {
  logged: LoggedMessage[];
  /** Indexes of those that are not, in page order. */
  unlogged: number[];
  /** Those of them that come before the open message: "log the older ones too". */
  olderUnlogged: number[];
  /** The interaction that the open message became; null when it is not logged. */
  openLoggedAs: string | null;
  /** For "3 of 4 messages in this thread are logged". */
  counts: { logged: number; total: number };
}

type Logged = Pick<Interaction, 'id' | 'dedupeKey' | 'otherKeys' | 'deletedAt'>;

/** How much of an open thread has been logged, by any key that a message and an interaction share. */
export function threadProgress(mail: Mail, interactions: readonly Logged[]): ThreadProgress {
  const idByKey = new Map<string, string>();
  for (const { id, dedupeKey, otherKeys = [], deletedAt } of interactions) {
    if (deletedAt !== undefined) continue;
    for (const key of dedupeKey === undefined ? otherKeys : [dedupeKey, ...otherKeys]) {
      if (!idByKey.has(key)) idByKey.set(key, id);
    }
  }

  const logged: LoggedMessage[] = [];
  const unlogged: number[] = [];
  for (const [index, message] of mail.messages.entries()) {
    const key = mailKeys(mail, message).find((one) => idByKey.has(one));
    const interactionId = key === undefined ? undefined : idByKey.get(key);
    if (interactionId === undefined) unlogged.push(index);
    else logged.push({ index, interactionId });
  }
  return {
    logged,
    unlogged,
    olderUnlogged: unlogged.filter((index) => index < mail.open),
    openLoggedAs: logged.find(({ index }) => index === mail.open)?.interactionId ?? null,
    counts: { logged: logged.length, total: mail.messages.length },
  };
}
