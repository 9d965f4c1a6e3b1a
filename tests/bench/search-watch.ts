import { afterPaint } from './after-paint.ts';

/*
 * Bundled and run in every frame of a mailbox before anything else: in the sidebar's it notes when a key was pressed in the search
 * box, and when the results that belong to it were painted. Beside it stands a bare box, which has the finished results of each text.
 */

let begun = 0;
let changedAt = 0;
let seen: ((ms: number) => void) | null = null;
let painted: Promise<number> | null = null;
const markupOf = new Map<string, string>();

const box = () => document.querySelector<HTMLInputElement>('.look-up-input');

function expectResults(): void {
  begun = 0;
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  painted = promise;
  seen = resolve;
  setTimeout(() => reject(new Error(`No results of "${box()?.value}" were seen.`)), 5_000);
}

function note({ timeStamp, target }: Event): void {
  if (begun === 0 && target instanceof HTMLInputElement) begun = timeStamp;
}

function arePainted(): void {
  if (begun === 0 || !seen) return;
  const tell = seen;
  seen = null;
  afterPaint(() => tell(performance.now() - begun));
}

/** The target of a change in a text is no element. */
const isResult = ({ target, addedNodes }: MutationRecord): boolean => {
  const changed = target instanceof Element ? target : target.parentElement;
  const isInside = changed !== null && changed.closest('.look-up-found') !== null;
  const holds = (node: Node) => node instanceof Element && node.querySelector('.found') !== null;
  return isInside || [...addedNodes].some(holds);
};

/** What is in the box before the key that is measured. */
async function type(text: string): Promise<void> {
  const input = box();
  if (!input) throw new Error('There is no search box.');
  input.focus();
  if (input.value === text) return;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await rest();
}

/** Until nothing has changed for a while. */
async function rest(): Promise<void> {
  changedAt = performance.now();
  while (performance.now() - changedAt < 150) await new Promise((done) => setTimeout(done, 50));
}

/** With the key itself: the results as they stand, for the bare box. */
async function resultsPainted(): Promise<number> {
  const ms = (await painted) ?? Number.NaN;
  const markup = document.querySelector('.look-up-found')?.outerHTML ?? '';
  markupOf.set(box()?.value ?? '', markup);
  return ms;
}

/** The least that shows them: an empty box in an empty page, and as soon as something is in it the finished markup. */
async function bareBox(text: string): Promise<void> {
  const bare = document.querySelector('#bare') ?? document.body.appendChild(newBare());
  const [input, results] = bare.children;
  if (!(input instanceof HTMLInputElement) || !results) return;
  results.innerHTML = '';
  input.value = text;
  showBare(true);
  input.focus();
  await rest();
}

function newBare(): HTMLElement {
  const bare = document.createElement('div');
  bare.id = 'bare';
  const [input, results] = [document.createElement('input'), document.createElement('div')];
  bare.append(input, results);
  input.addEventListener('input', () => {
    const markup = markupOf.get(input.value);
    if (markup === undefined) throw new Error('Nobody knows the results.');
    results.innerHTML = markup;
  });
  return bare;
}

function showBare(isBare: boolean): void {
  const [bare, ours] = ['#bare', '#sidebar'].map((one) => document.querySelector<HTMLElement>(one));
  if (bare) bare.hidden = !isBare;
  if (ours) ours.style.display = isBare ? 'none' : '';
}

const searchWatch = {
  expectResults,
  type,
  resultsPainted,
  bareBox,
  showBare,
};
export type SearchWatch = typeof searchWatch;

if (location.protocol === 'chrome-extension:') {
  addEventListener('keydown', note, true);
  addEventListener('beforeinput', note, true);
  new MutationObserver((records) => {
    changedAt = performance.now();
    if (records.some(isResult)) arePainted();
  }).observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
  });
  Object.assign(globalThis, { searchWatch });
}
