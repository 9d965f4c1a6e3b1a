import { browser } from './browser.ts';

/*
 * Tells every open sidebar, docked or not, that something was done for it. A change of storage is heard in frames that have
 * neither `tabs` nor messages of their own (Firefox). It says that, never what.
 */
const key = 'doorbell';

export const ringDoorbell = (): Promise<void> =>
  browser.storage.local.set({ [key]: crypto.randomUUID() });

export function onDoorbell(rung: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && key in changes) rung();
  });
}
