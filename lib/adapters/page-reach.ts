/*
 * Whether a page may name somebody who can be reached. Far cheaper than reading it (page.ts), and all that is done in most pages. Each
 * of these finds everything that the reader would, and more.
 */

const described = (attribute: string): string => {
  const names = ['email', 'mbox', 'tel', 'phone'].map((name) => `[${attribute}*="${name}"]`);
  // Asked for the attribute first: most elements have none, and a list of four is four questions.
  return `[${attribute}]:is(${names.join()})`;
};
const inCard = '.email,.tel,.p-email,.u-email,.p-tel,.u-tel';
const linked = [
  '[href*=":"]:is([href*="mailto:" i],[href*="tel:" i])',
  described('itemprop'),
  described('property'),
  '[rel*=":"]',
];

/** In a part of a page, whose card may stand around it or is gone. */
export const reachableInPart = [...linked, inCard];
export const description = 'script[type*="ld+json" i]';

/** A selector that is quickly answered, and one that settles it where that one finds something. */
type Sign = readonly [selector: string, settled?: string];

/** In a whole page each is asked for by itself, which is faster; in a part all at once, which is fewer questions. */
const signs: readonly Sign[] = [
  ...linked.map((selector): Sign => [selector]),
  // For a single class browsers have an answer ready.
  ['.h-card', `.h-card :is(${inCard})`],
  ['.vcard', `.vcard :is(${inCard})`],
  [description],
];
const signsInPart = [...reachableInPart, description].join();

/** Whether the sign of this number is in the page; null when there is none of that number. */
export function isInPage(page: Document, number: number): boolean | null {
  const [selector, settled] = signs[number] ?? [];
  if (selector === undefined) return null;
  if (!page.querySelector(selector)) return false;
  if (selector === description) return isDescribed(page);
  return settled === undefined || page.querySelector(settled) !== null;
}

const isDescribed = (page: Document): boolean =>
  Array.from(page.querySelectorAll(description)).some((script) =>
    /email|telephone/.test(script.textContent ?? ''),
  );

/** Whether a part that has come into the page may hold a sign. A large part may: the page is looked through one sign at a time. */
export const mayBeIn = (part: Element): boolean => !isSmall(part) || isIn(part, signsInPart);

export const isSmall = (part: Element): boolean => part.getElementsByTagName('*').length < 500;

/** Whether a part of a page is what one of these selectors says, or holds it. */
export const isIn = (part: Element, selectors: string): boolean =>
  part.matches(selectors) || part.querySelector(selectors) !== null;
