import { ask } from '#lib/messaging/ask.ts';
import { browser } from '#lib/platform/browser.ts';
import { onDoorbell } from '#lib/platform/doorbell.ts';
import { inBackground } from '#lib/platform/in-background.ts';
import { handedOver } from '#lib/view/handed-over.ts';

/** What a menu, a key or the address bar has for this sidebar: now, as it was opened for that, and whenever there is something. */
export function takeHandedOver(docked: boolean): void {
  const take = () =>
    inBackground('taking what was handed over', async () => {
      // A docked frame is known by its tab; Firefox gives it no `windows`.
      const windowId = docked ? null : ((await browser.windows.getCurrent()).id ?? null);
      const handed = await ask('handOver/take', { windowId });
      if (handed) handedOver.value = handed;
    });
  onDoorbell(take);
  take();
}
