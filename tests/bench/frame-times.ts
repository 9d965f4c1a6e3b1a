/* Bundled into a page: how evenly it draws while something happens in it. */

export interface FrameTimes {
  /** Milliseconds from frame to frame. */
  between: number[];
  /** Milliseconds that the page was busy with each: scripts, style, layout, paint. */
  work: number[];
}

let times: FrameTimes = { between: [], work: [] };
let isOn = false;

function watchFrames(): void {
  times = { between: [], work: [] };
  isOn = true;
  const { port1, port2 } = new MessageChannel();
  let begun = 0;
  let last = 0;
  port1.addEventListener('message', () => times.work.push(performance.now() - begun));
  port1.start();
  const next = (at: number) => {
    if (!isOn) return port1.close();
    begun = performance.now();
    if (last > 0) times.between.push(at - last);
    last = at;
    port2.postMessage(null);
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

function frameTimes(): FrameTimes {
  isOn = false;
  return times;
}

const frameWatch = { watchFrames, frameTimes };
export type FrameWatch = typeof frameWatch;
Object.assign(globalThis, { frameWatch });
