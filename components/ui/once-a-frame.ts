import { options } from 'preact';

/** Milliseconds after which is drawn without a frame: a page behind others gets none. */
const patience = 50;

/**
 * Draws when the browser paints and no sooner. What has changed again by then is never drawn: a mail whose answers come
 * within a frame goes straight from the last card to its own, element by element.
 */
export function drawOnceAFrame(): void {
  options.debounceRendering = (draw) => {
    const now = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      draw();
    };
    const frame = requestAnimationFrame(now);
    const timer = setTimeout(now, patience);
  };
}
