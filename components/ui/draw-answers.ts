import { options } from 'preact';

import { areAnswersDue, whenAnswered } from '#lib/view/answers-due.ts';

/** Milliseconds after which is drawn whatever is there, answered or not: a page behind others gets no frames, either. */
const patience = 50;

/**
 * Draws when the browser paints and no sooner; but not while answers of the database are due, and at once when they have all
 * come, so that the browser has only to lay out and paint in its next frame. A mail whose answers come in time goes
 * straight from the last card to its own, element by element. Until then the models know already that it is another mail.
 */
export function drawAnswers(): void {
  options.debounceRendering = (draw) => {
    const now = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      forget();
      draw();
    };
    const frame = requestAnimationFrame(() => {
      if (!areAnswersDue()) now();
    });
    const timer = setTimeout(now, patience);
    const forget = whenAnswered(now);
  };
}
