import { afterPaint } from './after-paint.ts';
import { nameOnWholeCard } from './whole-card.ts';

/*
 * Bundled into a script of the measured extension's pages, because nothing may be attached to a frame whose first start is
 * measured. Tells the page around it what was painted when, in milliseconds since the frame began to be navigated.
 */

export interface ColdSeen {
  what: 'empty' | 'identity' | 'card';
  at: number;
  markup: string;
}

/** The name of somebody who is known: from then on nothing says any more that he is being looked up. */
const isNamed = (): boolean =>
  document.querySelector('h1.who-name') !== null &&
  document.querySelector('.who-sub:not(.late-reason)') !== null;

const tell = (what: ColdSeen['what']): void => {
  const markup = document.querySelector('#sidebar')?.innerHTML ?? '';
  const seen: ColdSeen = { what, at: performance.now(), markup };
  parent.postMessage({ coldSeen: seen }, '*');
};

const steps = {
  '/empty.html': [['empty', () => document.readyState !== 'loading']],
  '/sidepanel.html': [
    ['identity', isNamed],
    ['card', () => isNamed() && nameOnWholeCard() !== null],
  ],
  // Calls by itself.
  '/raw.html': [],
} satisfies Record<string, [ColdSeen['what'], () => boolean][]>;

const open: [ColdSeen['what'], () => boolean][] = [
  ...steps[location.pathname as keyof typeof steps],
];
const look = () => {
  const [next] = open;
  if (!next?.[1]()) return;
  open.shift();
  afterPaint(() => tell(next[0]));
  look();
};
new MutationObserver(look).observe(document, {
  childList: true,
  subtree: true,
  attributes: true,
});
document.addEventListener('DOMContentLoaded', look);
Object.assign(globalThis, { tellCard: () => tell('card') });
