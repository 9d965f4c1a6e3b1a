import { render } from 'preact';
import { afterEach } from 'vitest';

import { Sidebar } from '#components/sidebar/Sidebar.tsx';
import { loadParts } from '#lib/view/later-code.ts';
import { startClock } from '#lib/view/now.ts';
import type { SidebarModel } from '#lib/view/sidebar-model.ts';
import { setTexts } from '#lib/view/text.ts';

import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { aSidebar } from '../gallery/models.ts';
import type { Scene } from '../gallery/models.ts';
import { instant } from '../gallery/people.ts';

await loadParts();
let unmount = () => {};
afterEach(() => unmount());

/** Draws the sidebar in English into the test's document. */
export function show(scene: Scene = {}): SidebarModel & { calls: string[] } {
  unmount();
  const model = aSidebar(scene);
  const stopClock = startClock(() => instant, 60_000);
  const place = document.createElement('div');
  setTexts('en', en);
  document.body.replaceChildren(place);
  render(<Sidebar model={model} />, place);
  unmount = () => {
    render(null, place);
    stopClock();
  };
  return model;
}

/** Lets Preact draw what the last event changed. */
export const drawn = (): Promise<void> => new Promise((done) => setTimeout(done, 20));

export async function press(key: string, change: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...change });
  (document.activeElement ?? document.body).dispatchEvent(event);
  await drawn();
  return event;
}

export async function click(element: HTMLElement): Promise<void> {
  element.focus();
  element.click();
  await drawn();
}
