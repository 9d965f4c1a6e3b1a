import * as z from 'zod/mini';

import { ComposeSnapshot, Health, PageSnapshot } from '#lib/domain/snapshot.ts';

/*
 * What the mail script and a sidebar say to each other, over a MessagePort (docked in the page) or a tab connection
 * (in the browser's side panel). Up comes what a page says, so it is checked here; down go commands of our own.
 */

export const Up = z.discriminatedUnion('type', [
  /** First of all: which webmail this is (null: none of ours) and how the sidebar is docked. */
  z.strictObject({
    type: z.literal('hello'),
    site: z.nullable(z.string()),
    origin: z.string(),
    privateWindow: z.boolean(),
    /** The reader of this webmail has not been seen on enough live accounts yet. */
    beta: z.optional(z.boolean()),
    /** Said as false where this webmail never gives out a message's source, so that nobody waits for it. */
    source: z.optional(z.boolean()),
  }),
  z.strictObject({ type: z.literal('snapshot'), snapshot: PageSnapshot }),
  /** The windows in which a mail is being written, without what is written in them. */
  z.strictObject({
    type: z.literal('compose'),
    windows: z.array(ComposeSnapshot).check(z.maxLength(20)),
  }),
  /** The page is ours by its address, but the adapter's landmarks are gone. */
  z.strictObject({ type: z.literal('unreadable'), site: z.string(), health: Health }),
  /** The user pressed a browser-wide key. */
  z.strictObject({ type: z.literal('command'), command: z.enum(['log']) }),
  /** Answer to `readSource`; null when the webmail would not give it. */
  z.strictObject({
    type: z.literal('source'),
    id: z.int(),
    source: z.nullable(z.string().check(z.maxLength(70_000))),
  }),
  /** Whether the page shows itself dark, so that the docked sidebar can follow. */
  z.strictObject({ type: z.literal('appearance'), dark: z.boolean() }),
  /** Whether the frame can really be seen, where the browser cannot say so itself (Firefox). */
  z.strictObject({ type: z.literal('visibility'), visible: z.boolean() }),
  /** Answer to `look`, after what was seen if that is another than before. */
  z.strictObject({ type: z.literal('looked') }),
  /** What the user has marked in a page that is no webmail; empty when nothing is marked any more. */
  z.strictObject({ type: z.literal('selection'), text: z.string().check(z.maxLength(4_000)) }),
]);
export type Up = z.infer<typeof Up>;

export type Down =
  | { type: 'readSource'; id: number; messageKey: string }
  /** Somebody is about to click: look whether the sidebar is in plain sight now. */
  | { type: 'look' }
  /** Collapse the docked sidebar to its tab. */
  | { type: 'hide' }
  /** Look for what only looks like an address or a number, which happens on the user's click alone. */
  | { type: 'findText' }
  /** Give the keyboard focus back to where it was in the page. */
  | { type: 'focusPage' };

/** The first thing a docked sidebar hears, together with its port. */
export interface Handshake {
  sidecard: string;
}

/** One sidebar's end of the connection. */
export interface PageLink {
  send(message: Down): void;
  /** Messages that do not parse are dropped: they come from a page. */
  listen(heard: (message: Up) => void, ended: () => void): void;
  close(): void;
}

export function parseUp(message: unknown): Up | null {
  return Up.safeParse(message).data ?? null;
}
