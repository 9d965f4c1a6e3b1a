/** After the paint of this frame if we are in one, of the next otherwise: a new observer is called right before a paint. */
export function afterPaint(then: () => void): void {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => then(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
  observer.observe(document.documentElement);
}
