import { browser, type Runtime } from '#lib/platform/browser.ts';

import { type Answer, type Question, type RequestName, requests } from './requests.ts';
import { senderKind } from './sender.ts';

export type Handlers = {
  [N in RequestName]: (question: Question<N>, sender: Runtime.MessageSender) => Promise<Answer<N>>;
};

/** Answers every request of the table; a message that is not one, or comes from the wrong sender, gets no answer. */
export function answerRequests(
  handlers: Handlers,
  failed: (error: unknown, name: string) => void,
): void {
  browser.runtime.onMessage.addListener(((message, sender, reply) => {
    const found = parseRequest(message, sender);
    if (!found) return;
    const handle = handlers[found.name] as (
      question: unknown,
      sender: Runtime.MessageSender,
    ) => Promise<unknown>;
    handle(found.question, sender).then(
      (answer) => reply({ answer }),
      (error: unknown) => {
        failed(error, found.name);
        reply({});
      },
    );
    // Keeps the channel open. A returned promise would be dropped by some browsers.
    return true;
  }) as Runtime.OnMessageListenerCallback);
}

export function parseRequest(
  message: unknown,
  sender: Runtime.MessageSender,
): { name: RequestName; question: unknown } | null {
  const { request, question } = (message ?? {}) as { request?: unknown; question?: unknown };
  if (typeof request !== 'string' || !Object.hasOwn(requests, request)) return null;
  const name = request as RequestName;
  const kind = senderKind(sender);
  if (!kind || !(requests[name].from as readonly string[]).includes(kind)) return null;
  const parsed = requests[name].question.safeParse(question);
  return parsed.success ? { name, question: parsed.data } : null;
}
