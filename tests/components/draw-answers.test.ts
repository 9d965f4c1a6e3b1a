// @vitest-environment happy-dom
import { options } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { drawAnswers } from '#components/ui/draw-answers.ts';
import { answerDue } from '#lib/view/answers-due.ts';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  drawAnswers();
});
afterEach(() => {
  vi.useRealTimers();
  delete options.debounceRendering;
});

function asked() {
  const draw = vi.fn<() => void>();
  options.debounceRendering?.(draw);
  return draw;
}

test('what no answer is due for is drawn with the next frame', () => {
  const draw = asked();
  expect(draw).not.toHaveBeenCalled();
  vi.advanceTimersByTime(17);
  expect(draw).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(draw).toHaveBeenCalledTimes(1);
});

test('no frame is drawn while answers are due, and once they have come one at once', async () => {
  const answered = [answerDue(), answerDue()];
  const draw = asked();
  vi.advanceTimersByTime(34);
  answered[0]?.();
  await Promise.resolve();
  expect(draw).not.toHaveBeenCalled();
  answered[1]?.();
  await Promise.resolve();
  expect(draw).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(draw).toHaveBeenCalledTimes(1);
});

test('an answer that takes longer than a blink is not waited for', () => {
  const answered = answerDue();
  const draw = asked();
  vi.advanceTimersByTime(60);
  expect(draw).toHaveBeenCalledTimes(1);
  answered();
});
