import type { Reading } from './page-dom.ts';

/*
 * Whether a page, or a part of it that has changed, may name somebody at all. Far cheaper than reading it (page.ts): most pages
 * name nobody, and most of what moves in a page is no contact. Each of these finds everything that the reader would, and more.
 */

const described = (attribute: string): string => {
  const names = ['email', 'mbox', 'tel', 'phone'].map((name) => `[${attribute}*="${name}"]`);
  // Asked for the attribute first: most elements have none, and a list of four is four questions.
  return `[${attribute}]:is(${names.join()})`;
};
const inCard = '.email,.tel,.p-email,.u-email,.p-tel,.u-tel';
/** Addresses and numbers. Of much, each is asked for by itself, which is faster; of little, all at once, which is fewer questions. */
const linked = [
  '[href*=":"]:is([href*="mailto:" i],[href*="tel:" i])',
  described('itemprop'),
  described('property'),
  '[rel*=":"]',
];
const reachable = [...linked, `:is(.h-card,.vcard) :is(${inCard})`];
/** In a part of a page, whose card may stand around it or is gone. */
const reachableInPart = [...linked, inCard];
/** What says a name or a profile without either, which only a sidebar shows. */
const named = [
  '[itemscope]',
  '[typeof]',
  '.h-card',
  '.vcard',
  '[href*="//"]:is([href*="linkedin.com/in/" i],[href*="xing.com/profile/" i])',
  '[href*=".vcf" i]',
  'title',
];
/** What changes how the page is read or what of it is shown. */
const turning = ['input[type*="password" i]', 'style', 'link[rel~="stylesheet" i]'];
const description = 'script[type*="ld+json" i]';

/** Whom it is looked for: the toolbar counts who can be reached, a sidebar shows everybody. */
export type Wanted = 'reachable' | 'everybody';

/** Whether a page may name somebody who can be reached. */
export function* mayReach(page: Document): Reading<boolean> {
  for (const selector of reachable) {
    if (page.querySelector(selector)) return true;
    yield;
  }
  for (const script of page.querySelectorAll(description)) {
    if (/email|telephone/.test(script.textContent ?? '')) return true;
    yield;
  }
  return false;
}

/** What has changed in a page: parts of it that came, went or were put away, and what their surroundings are. */
export interface Changed {
  parts: ReadonlySet<Element>;
  around: ReadonlySet<Element>;
}

/** Whether reading the page again may say something else, because a change concerns what names somebody. */
export function* mayRename({ parts, around }: Changed, wanted: Wanted): Reading<boolean> {
  const marks = [...(wanted === 'everybody' ? named : []), ...reachableInPart, description];
  const together = marks.join();
  for (const element of around) {
    if (element.closest(together)) return true;
    yield;
  }
  const asked = [...marks, ...turning];
  for (const part of parts) {
    const isSmall = part.getElementsByTagName('*').length < 500;
    for (const selector of isSmall ? [asked.join()] : asked) {
      if (part.matches(selector) || part.querySelector(selector)) return true;
      yield;
    }
  }
  return false;
}
