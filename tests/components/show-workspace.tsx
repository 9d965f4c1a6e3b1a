import { effect } from '@preact/signals';
import { render } from 'preact';
import { afterEach } from 'vitest';

import { Workspace as Page } from '#components/workspace/Workspace.tsx';
import type { Change } from '#lib/db/change.ts';
import { commit } from '#lib/db/commit.ts';
import type { Settings } from '#lib/domain/settings.ts';
import { startClock } from '#lib/view/now.ts';
import { setTexts } from '#lib/view/text.ts';
import type { Host } from '#lib/view/workspace/host.ts';
import { Workspace } from '#lib/view/workspace/workspace.ts';

import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { readyStore } from '../db/open-store.ts';
import { aHost, type FakeHost } from '../view/workspace/a-host.ts';

let unmount = () => {};
afterEach(() => unmount());

/** Draws the workspace in English into the test's document, over a real store with these records. */
export async function showWorkspace(
  hash: string,
  changes: readonly Change[] = [],
  host: FakeHost = aHost(),
): Promise<FakeHost> {
  const store = await readyStore(host.profile);
  if (changes.length > 0) await commit(store, { verb: 'addContact' }, changes);
  setTexts('en', en);
  const stopClock = startClock(() => Date.UTC(2026, 10, 24, 12), 60_000);
  host.hash.value = hash;
  const model = new Workspace(host, host.hash);
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  render(<Page model={model} />, place);
  unmount = () => {
    render(null, place);
    model[Symbol.dispose]();
    stopClock();
  };
  await once(() => model.state.value.kind !== 'opening');
  return host;
}

/** Waits until signals say so. */
const once = (wanted: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = effect(() => {
      if (!wanted()) return;
      queueMicrotask(() => stop());
      resolve();
    });
  });

export const hostWith = (change: Partial<Host>, settings?: Partial<Settings>): FakeHost =>
  aHost(change, settings);

export function type(element: HTMLElement, text: string): void {
  if (!(element instanceof HTMLInputElement)) throw new Error('not an input');
  element.value = text;
  element.dispatchEvent(new Event('input', { bubbles: true }));
}
