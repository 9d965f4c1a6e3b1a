import { browser } from './browser.ts';

/** How the sidebar stands on one site. Read in content scripts, so without zod. */
export interface DockState {
  /** In the page, or in the browser's own side panel. */
  where: 'page' | 'browser';
  open: boolean;
  /** CSS pixels. */
  width: number;
}

export const narrowest = 320;
export const widest = 640;
const usual: DockState = { where: 'page', open: true, width: 368 };

export const dockKeyPrefix = 'dock:';
const keyOf = (origin: string) => dockKeyPrefix + origin;

export async function dockState(origin: string): Promise<DockState> {
  return checked((await browser.storage.local.get(keyOf(origin)))[keyOf(origin)]);
}

export async function changeDockState(origin: string, change: Partial<DockState>): Promise<void> {
  const state = { ...(await dockState(origin)), ...change };
  await browser.storage.local.set({ [keyOf(origin)]: state });
}

/** Calls back when the state of this site is changed anywhere. Returns how to stop. */
export function watchDockState(origin: string, changed: (state: DockState) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[keyOf(origin)];
    if (area === 'local' && change) changed(checked(change.newValue));
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

function checked(stored: unknown): DockState {
  const { where, open, width } = (stored ?? {}) as Partial<Record<keyof DockState, unknown>>;
  return {
    where: where === 'browser' ? 'browser' : 'page',
    open: typeof open === 'boolean' ? open : usual.open,
    width:
      typeof width === 'number' && Number.isFinite(width)
        ? Math.min(widest, Math.max(narrowest, Math.round(width)))
        : usual.width,
  };
}
