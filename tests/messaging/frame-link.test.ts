// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';

import { awaitFrameLink } from '#lib/messaging/frame-link.ts';
import type { PageLink, Up } from '#lib/messaging/page-link.ts';

const secret = 'a'.repeat(63) + 'b';

function aFrame() {
  const parent = {} as Window;
  const frame = Object.assign(new EventTarget(), { parent }) as unknown as Window;
  const post = (data: unknown, source: unknown = parent, ports: MessagePort[] = []) => {
    const event = new Event('message');
    Object.assign(event, { data, source, ports });
    frame.dispatchEvent(event);
  };
  return { frame, parent, post };
}
/** What has been resolved so far, after everything that waits has run. */
async function settled(link: Promise<PageLink>): Promise<PageLink | 'waiting'> {
  await new Promise((resolve) => setImmediate(resolve));
  return Promise.race([link, Promise.resolve('waiting' as const)]);
}

describe('the handshake of a docked sidebar', () => {
  test.each([
    ['a wrong secret', { sidecard: 'a'.repeat(64) }],
    ['a shorter one', { sidecard: secret.slice(1) }],
    ['no secret', {}],
    ['nothing', null],
    ['an object instead of text', { sidecard: { length: 64 } }],
  ])('%s opens nothing', async (_, data) => {
    const { frame, parent, post } = aFrame();
    const link = awaitFrameLink(frame, Promise.resolve(secret));
    post(data, parent, [new MessageChannel().port1]);
    expect(await settled(link)).toBe('waiting');
  });

  test('the right secret from another window than the parent opens nothing', async () => {
    const { frame, post } = aFrame();
    const link = awaitFrameLink(frame, Promise.resolve(secret));
    post({ sidecard: secret }, {}, [new MessageChannel().port1]);
    expect(await settled(link)).toBe('waiting');
  });

  test('before the extension has a secret of its own nothing opens', async () => {
    const { frame, parent, post } = aFrame();
    const link = awaitFrameLink(frame, Promise.resolve(null));
    post({ sidecard: secret }, parent, [new MessageChannel().port1]);
    expect(await settled(link)).toBe('waiting');
  });

  test('the right secret opens, also when it comes before the own one has been read', async () => {
    const { frame, parent, post } = aFrame();
    let read: (value: string) => void = () => undefined;
    const link = awaitFrameLink(frame, new Promise((resolve) => (read = resolve)));
    const { port1, port2 } = new MessageChannel();
    post({ sidecard: secret }, parent, [port2]);
    read(secret);
    const opened = await settled(link);
    expect(opened).not.toBe('waiting');
    port1.close();
  });

  test('what does not parse is dropped, what does is heard', async () => {
    const { frame, parent, post } = aFrame();
    const link = awaitFrameLink(frame, Promise.resolve(secret));
    const { port1, port2 } = new MessageChannel();
    post({ sidecard: secret }, parent, [port2]);
    const heard: Up[] = [];
    const done = new Promise<void>((resolve) => {
      void link.then((opened) =>
        opened.listen(
          (message) => {
            heard.push(message);
            if (message.type === 'appearance') resolve();
          },
          () => undefined,
        ),
      );
    });
    port1.postMessage({ type: 'snapshot', snapshot: { kind: 'mail', messages: 'no' } });
    port1.postMessage({ type: 'evaluate', code: 'alert(1)' });
    port1.postMessage({ type: 'appearance', dark: true });
    await done;
    expect(heard).toEqual([{ type: 'appearance', dark: true }]);
    port1.close();
  });
});
