import { type Handshake, type PageLink, parseUp } from './page-link.ts';

/**
 * Waits for the page around this frame to prove that it is our mail script: only that and the extension itself can read
 * the secret. A frame that anybody else opened hears nothing that fits, and stays empty for ever.
 */
export function awaitFrameLink(frame: Window, secret: Promise<string | null>): Promise<PageLink> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent<unknown>) => {
      const [port] = event.ports;
      if (event.source !== frame.parent || !port) return;
      // Listening begins before the secret is read: the page may be quicker.
      void secret.then((own) => {
        if (own === null || !sameSecret(event.data, own)) return;
        frame.removeEventListener('message', hear);
        resolve(linkOver(port));
      });
    };
    frame.addEventListener('message', hear);
  });
}

/** Takes the same time wherever the first difference is. */
function sameSecret(message: unknown, secret: string): boolean {
  const shown = (message as Partial<Handshake> | null)?.sidecard;
  if (typeof shown !== 'string' || shown.length !== secret.length) return false;
  let difference = 0;
  for (let at = 0; at < secret.length; at++)
    difference |= shown.charCodeAt(at) ^ secret.charCodeAt(at);
  return difference === 0;
}

const linkOver = (port: MessagePort): PageLink => ({
  send: (message) => port.postMessage(message),
  listen: (heard) => {
    port.addEventListener('message', (event) => {
      const message = parseUp(event.data);
      if (message) heard(message);
    });
    port.start();
  },
  close: () => port.close(),
});
