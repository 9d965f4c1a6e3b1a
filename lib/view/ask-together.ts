import { batch } from '@preact/signals';

import { type Answer, observe, observeTogether } from '#lib/db/live.ts';
import type { Reader } from '#lib/db/store.ts';

import { answerDue } from './answers-due.ts';

interface Question<T> {
  ask: () => Promise<T>;
  next: (value: T) => void;
  fail: (error: unknown) => void;
}

/** Of each database, what was asked since the last microtask. */
const waiting = new WeakMap<Reader['db'], Moment>();

/**
 * A mail that is opened makes a dozen models ask. Together they cost one transaction, and the screen changes once. A write
 * that touches one of the answers has all of them asked again. Returns what ends this question.
 */
export function askTogether<T>(reader: Reader, question: Question<T>): () => void {
  let moment = waiting.get(reader.db);
  if (!moment) {
    const begun = new Moment();
    waiting.set(reader.db, begun);
    queueMicrotask(() => {
      waiting.delete(reader.db);
      begun.ask(reader);
    });
    moment = begun;
  }
  return moment.add(question as Question<unknown>);
}

/** The same for one question that awaits more than reads, and so has no part in that transaction. */
export function askToDraw<T>({ ask, next, fail }: Question<T>): () => void {
  let answered: (() => void) | null = answerDue();
  const settle = () => {
    answered?.();
    answered = null;
  };
  const end = observe(
    () => {
      answered ??= answerDue();
      return ask();
    },
    (value) => {
      next(value);
      settle();
    },
    (error) => {
      fail(error);
      settle();
    },
  );
  return () => {
    end();
    settle();
  };
}

/** The questions that came up together. */
class Moment {
  readonly #questions = new Set<Question<unknown>>();
  #end: (() => void) | null = null;
  #answered: (() => void) | null = answerDue();

  add(question: Question<unknown>): () => void {
    this.#questions.add(question);
    return () => {
      this.#questions.delete(question);
      if (this.#questions.size > 0) return;
      this.#end?.();
      this.#settle();
    };
  }

  ask(reader: Reader): void {
    if (this.#questions.size === 0) return this.#settle();
    let asked: Question<unknown>[] = [];
    this.#end = observeTogether(
      reader,
      () => {
        this.#answered ??= answerDue();
        asked = [...this.#questions];
        return asked.map(({ ask }) => ask);
      },
      (answers) => {
        batch(() => asked.forEach((one, index) => this.#tell(one, answers[index])));
        this.#settle();
      },
      (error) => {
        batch(() => this.#questions.forEach((one) => one.fail(error)));
        this.#settle();
      },
    );
  }

  #settle(): void {
    this.#answered?.();
    this.#answered = null;
  }

  #tell(question: Question<unknown>, answer: Answer<unknown> | undefined): void {
    // Ended meanwhile: nobody wants to know any more.
    if (!answer || !this.#questions.has(question)) return;
    if ('value' in answer) question.next(answer.value);
    else question.fail(answer.error);
  }
}
