import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchRig, logOpenMail, type MailboxRig, showMail } from './mailbox-rig.ts';
import { sidebarOf, sidebarWith } from './sidebar.ts';

/* The page is a stranger: what its own script may try against the sidebar that is docked in it. */

let rig: MailboxRig;
beforeAll(async () => {
  rig = await launchRig();
});
afterAll(() => rig.browser.close());

/** What the database knows of Li Chang and the mail does not say. */
const secrets = ['Branch routers', '2,400,000', 'most valuable'];

/** A new tab whose page runs this before anything else; not in our own frames, where the driver would run it, too. */
async function openWith(key: string, script: string): Promise<Page> {
  const page = await rig.browser.context.newPage();
  await page.addInitScript(`if (location.protocol === 'https:') { ${script} }`);
  await page.goto(rig.practice.url(key));
  return page;
}

test('nothing of the database can be found, selected, read or measured in the page', async () => {
  const page = await openWith(
    'renewal',
    `const attach = Element.prototype.attachShadow;
     globalThis.roots = [];
     Element.prototype.attachShadow = function () {
       const root = attach.call(this, { mode: 'open' });
       roots.push(root);
       return root;
     };`,
  );
  const sidebar = await sidebarWith(page, 'Li Chang');
  for (const secret of secrets) await sidebar.getByText(secret).first().waitFor();

  const found = await page.evaluate(async (words) => {
    const look = globalThis as unknown as {
      find: (text: string, ...how: boolean[]) => boolean;
      roots: unknown[];
    };
    const host = document.documentElement.lastElementChild as HTMLElement;
    const everything = document.createRange();
    everything.selectNode(document.documentElement);
    getSelection()?.selectAllChildren(document.documentElement);
    const readable = [
      document.documentElement.outerHTML,
      document.documentElement.getHTML({ serializableShadowRoots: true }),
      document.documentElement.innerText,
      everything.toString(),
      getSelection()?.toString(),
      document.title,
      document.cookie,
      JSON.stringify([localStorage, sessionStorage]),
      JSON.stringify(performance.getEntries()),
      Object.keys(globalThis).join(),
      document.activeElement?.outerHTML,
    ].join('\n');
    getSelection()?.removeAllRanges();
    return {
      control: look.find('Who is on call on public holidays'),
      words: words.filter((word) => look.find(word) || readable.includes(word)),
      host: [host.shadowRoot, host.childElementCount, look.roots.length],
      windows: [window.length, typeof window[0], document.querySelectorAll('iframe').length],
      under: document.elementsFromPoint(innerWidth - 100, 300)[0] === host,
      databases: (await indexedDB.databases()).length + (await caches.keys()).length,
      ours: performance.getEntries().filter(({ name }) => name.includes('extension:')).length,
    };
  }, secrets);
  expect(found).toEqual({
    control: true,
    words: [],
    host: [null, 0, 0],
    windows: [0, 'undefined', 0],
    under: true,
    databases: 0,
    ours: 0,
  });
  await page.close();
});

test('what is typed and pressed in the sidebar does not reach the page', async () => {
  const page = await openWith(
    'depot',
    `globalThis.caught = [];
     for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart',
       'paste', 'copy', 'pointerdown', 'pointermove', 'click', 'submit'])
       addEventListener(type, (event) => caught.push(type + ':' + (event.key ?? '')), true);`,
  );
  const sidebar = await sidebarOf(page);
  const caught = () => page.evaluate(() => (globalThis as unknown as { caught: string[] }).caught);
  const field = sidebar.getByRole('textbox', { name: 'Name' });
  await field.click();
  const before = await caught();
  await page.keyboard.type('Secret of ours');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await sidebar.getByRole('textbox', { name: 'Title' }).click();
  expect(await caught()).toEqual(before);
  expect(before.filter((event) => /key|click|pointerdown/.test(event))).toEqual([]);
  await page.locator('.bar').click();
  await page.keyboard.press('x');
  expect(await caught()).toContain('keydown:x');
  await page.close();
});

test('the page hears no message of ours, and the secret passes it by', async () => {
  const page = await openWith(
    'renewal',
    `globalThis.heard = [];
     const hear = (what) => heard.push(what);
     addEventListener('message', (event) => hear([event.data, event.ports.length]), true);
     for (const proto of [MessagePort.prototype, Window.prototype, BroadcastChannel.prototype]) {
       const post = proto.postMessage;
       if (post) proto.postMessage = function (...sent) { hear(sent); return post.apply(this, sent); };
     }
     globalThis.postMessage = (...sent) => hear(sent);
     globalThis.MessageChannel = class { constructor() { hear('channel'); } };`,
  );
  const sidebar = await sidebarWith(page, 'Li Chang');
  await showMail(rig, page, 'firewall');
  await sidebarWith(page, 'Sabine Vogt');
  expect(await page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)).toEqual(
    [],
  );
  // The secret is there, and it is what opens the sidebar.
  const kept = await sidebar.evaluate(() => chrome.storage.local.get('installSecret'));
  expect(kept['installSecret']).toMatch(/^[0-9a-f]{64}$/);
  await page.close();
});

test('a page that rewrites the language it runs in changes nothing for us, and learns nothing', async () => {
  const page = await openWith(
    'renewal',
    `globalThis.learnt = [];
     const { apply } = Reflect;
     let busy = false;
     const spy = (owner, name) => {
       const real = owner[name];
       owner[name] = function () {
         if (!busy) {
           busy = true;
           try {
             learnt[learnt.length] = String(this);
             for (let at = 0; at < arguments.length; at++) learnt[learnt.length] = String(arguments[at]);
           } catch {}
           busy = false;
         }
         return apply(real, this, arguments);
       };
     };
     for (const name of ['map', 'filter', 'find', 'flatMap', 'slice']) spy(Array.prototype, name);
     for (const name of ['stringify', 'parse']) spy(JSON, name);
     for (const name of ['get', 'set']) spy(Map.prototype, name);
     for (const name of ['replace', 'trim', 'toLowerCase']) spy(String.prototype, name);
     spy(Promise.prototype, 'then');
     spy(RegExp.prototype, 'exec');
     const attribute = Element.prototype.getAttribute;
     Element.prototype.getAttribute = function (name) {
       return name === 'email' ? 'mallory@evil.example' : attribute.call(this, name);
     };
     for (const name of ['innerText', 'textContent'])
       Object.defineProperty(HTMLElement.prototype, name, { get: () => 'Mallory Quince', set() {} });
     globalThis.MutationObserver = class { constructor() { throw new Error('no'); } };
     globalThis.IntersectionObserver = class { constructor() { throw new Error('no'); } };
     document.elementFromPoint = () => null;
     Object.prototype.email = 'mallory@evil.example';`,
  );
  await sidebarWith(page, 'Li Chang');
  await logOpenMail(page);
  const learnt = await page.evaluate(() =>
    (globalThis as unknown as { learnt: string[] }).learnt.join('\n'),
  );
  expect(learnt).toContain('Li Chang');
  for (const secret of secrets) expect(learnt).not.toContain(secret);
  const [logged, ...more] = await rig.ownLogs();
  expect(more).toEqual([]);
  expect(logged?.participants.map(({ address }) => address)).not.toContain('mallory@evil.example');
  expect(logged?.text).not.toContain('Mallory');
  await page.close();
});
