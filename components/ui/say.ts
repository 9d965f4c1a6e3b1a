import type { Words } from '#lib/view/words.ts';
import { text } from '#lib/view/text.ts';

/** What a model says, in the user's language. */
export const say = (words: Words): string => text(words.key, ...(words.args ?? []));

/** "Call in" → "call in" in the middle of a sentence; "SMS in" stays. */
export const lowerFirst = (sentence: string): string =>
  /^\p{Lu}\p{Ll}/u.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
