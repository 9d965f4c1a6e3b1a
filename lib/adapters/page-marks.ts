import type { Reading } from './page-dom.ts';
import { description, isIn, isInPage, isSmall, reachableInPart } from './page-reach.ts';

/*
 * Whether a page that is watched may name somebody, or somebody else after a change. Far cheaper than reading it again (page.ts):
 * most of what moves in a page is no contact.
 */

/** What says a name or a profile without address or number, which only a sidebar shows. */
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

/** Whom it is looked for: the toolbar counts who can be reached, a sidebar shows everybody. */
export type Wanted = 'reachable' | 'everybody';

/** Whether a page may name somebody who can be reached. */
export function* mayReach(page: Document): Reading<boolean> {
  for (let sign = 0; ; sign += 1) {
    const isHere = isInPage(page, sign);
    if (isHere !== false) return isHere ?? false;
    yield;
  }
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
  for (const part of parts)
    for (const selectors of isSmall(part) ? [asked.join()] : asked) {
      if (isIn(part, selectors)) return true;
      yield;
    }
  return false;
}
