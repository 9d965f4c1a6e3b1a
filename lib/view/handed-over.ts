import { signal } from '@preact/signals';

/** What a menu, a key or the address bar brought: look this up, log this sentence, or show what is due. */
export interface HandedOver {
  kind: 'lookUp' | 'quick' | 'today';
  text: string;
}

/** Set when the sidebar is handed something; whoever serves it sets it back to null. */
export const handedOver = signal<HandedOver | null>(null);
