import { browser } from '#lib/platform/browser.ts';

import type { Answer, Question, RequestName } from './requests.ts';

/** Asks the background. Throws when it refuses or is gone: the caller says what that means for the user. */
export async function ask<N extends RequestName>(
  request: N,
  question: Question<N>,
): Promise<Answer<N>> {
  const reply = await browser.runtime.sendMessage<object, { answer: Answer<N> } | undefined>({
    request,
    question,
  });
  if (!reply || !('answer' in reply)) throw new Error(`The background refused "${request}".`);
  return reply.answer;
}
