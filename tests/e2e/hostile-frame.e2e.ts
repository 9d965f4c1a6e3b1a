import { afterAll, beforeAll, expect, test } from 'vitest';

import { practiceOrigin } from '../practice/mailbox.ts';
import { launchRig, type MailboxRig, showMail } from './mailbox-rig.ts';
import { sidebarWith } from './sidebar.ts';
import { until } from './until.ts';

/* The sidebar is a page that others can put into a frame, and its frame could be taken by others. */

let rig: MailboxRig;
beforeAll(async () => {
  rig = await launchRig();
});
afterAll(() => rig.browser.close());

test('whoever frames the sidebar himself sees nothing in it, under whatever address, and gets no answer', async () => {
  const page = await rig.openMail('renewal');
  await sidebarWith(page, 'Li Chang');
  const worker = await rig.browser.worker();
  const dynamic = await worker.evaluate(() => chrome.runtime.getURL('/sidepanel.html'));
  const own = `chrome-extension://${rig.browser.id}/sidepanel.html`;
  expect(dynamic).not.toBe(own);

  // A page without a policy of its own, so that ours is what is tested.
  await rig.browser.serve('https://evil.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Evil</title>' }),
  );
  const evil = await rig.browser.context.newPage();
  await evil.goto('https://evil.example/');
  const addresses = [own, dynamic].flatMap((url) => [url, `${url}#docked`, `${url}?docked#/today`]);
  await evil.evaluate(async (urls) => {
    const answers: unknown[] = [];
    Object.assign(globalThis, { answers });
    addEventListener('message', ({ data }) => answers.push(data));
    await Promise.all(
      urls.map(async (url) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        document.body.append(frame);
        await loaded;
        for (const secret of ['', '0'.repeat(64), { length: 64 }]) {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', ({ data }) => answers.push(data));
          port1.start();
          frame.contentWindow?.postMessage({ sidecard: secret }, '*', [port2]);
          const snapshot = { type: 'snapshot', snapshot: { kind: 'nothing' } };
          port1.postMessage({ type: 'hello', site: 'gmail', origin, privateWindow: false });
          port1.postMessage(snapshot);
        }
      }),
    );
  }, addresses);
  const framed = () =>
    evil.frames().filter((frame) => frame !== evil.mainFrame() && /sidepanel/.test(frame.url()));
  // The dynamic address is the one that the browser lets a page open; our own door has to hold there.
  await until('the frames that may open are open', () => Promise.resolve(framed().length >= 3));
  for (const frame of framed()) {
    await frame.waitForLoadState('load');
    await frame.evaluate(
      () => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 300))),
    );
    expect(await frame.locator('body').innerText()).toBe('');
  }
  expect(
    await evil.evaluate(() => (globalThis as unknown as { answers: unknown[] }).answers),
  ).toEqual([]);
  await Promise.all([evil.close(), page.close()]);
});

test('a stranger in our frame hears no secret, and the next sidebar works', async () => {
  await rig.browser.serve(`${practiceOrigin}/listener`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Listener</title><script>
        globalThis.heard = [];
        addEventListener('message', ({ data, ports }) => heard.push([data, ports.length]));</script>`,
    }),
  );
  const page = await rig.browser.context.newPage();
  // Without a policy, which would keep other pages out of its frames.
  await page.route(rig.practice.url('renewal').replace(/#.*/, ''), (route, request) => {
    const { 'content-security-policy': _, ...headers } = rig.practice.answer(request.url()).headers;
    return route.fulfill({ ...rig.practice.answer(request.url()), headers });
  });
  await page.goto(rig.practice.url('renewal'));
  const sidebar = await sidebarWith(page, 'Li Chang');
  // No page has a way to our frame's window, so the frame itself is made to leave.
  await sidebar.evaluate((url) => location.assign(url), `${practiceOrigin}/listener`);
  const listener = await until('the stranger is in the frame', async () => {
    const frame = page.frames().find((one) => one.url().endsWith('/listener'));
    await frame?.waitForLoadState('load');
    return frame;
  });
  // Something to tell, for whoever listens.
  await showMail(rig, page, 'firewall');
  await page.getByRole('heading', { name: 'Angebot Firewall' }).waitFor();
  expect(await listener.evaluate(() => (globalThis as unknown as { heard: [] }).heard)).toEqual([]);
  await page.reload();
  await sidebarWith(page, 'Sabine Vogt');
  await page.close();
});
