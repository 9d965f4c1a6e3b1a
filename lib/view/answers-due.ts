/*
 * Whether the database is being asked for something that the screen shows. A mail that is opened is answered in a few
 * milliseconds, in two rounds; whoever draws in between draws place-holders for nothing.
 */

let due = 0;
const waiting = new Set<() => void>();

export const areAnswersDue = (): boolean => due > 0;

/** Counts one more that is due; what it returns counts it as answered, once. */
export function answerDue(): () => void {
  due += 1;
  let isDue = true;
  return () => {
    if (!isDue) return;
    isDue = false;
    due -= 1;
    if (due === 0) queueMicrotask(tellAll);
  };
}

/** Calls once, as soon as nothing is due any more; not at all when nothing was. Returns what ends the waiting. */
export function whenAnswered(then: () => void): () => void {
  waiting.add(then);
  return () => waiting.delete(then);
}

function tellAll(): void {
  // The last answer may have brought up the next question.
  if (due > 0) return;
  const all = [...waiting];
  waiting.clear();
  for (const then of all) then();
}
