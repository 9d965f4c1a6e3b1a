import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Writes a five-file extension that docks a frame in the practice webmail's address as ours does, and stores something
 * there. It tells a broken harness from a broken product. Returns its folder.
 */
export async function writeProbe(browser: 'chrome' | 'firefox'): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sidecard-probe-')), 'probe');
  await mkdir(folder);
  for (const [name, text] of Object.entries({ 'manifest.json': manifest(browser), ...files }))
    await writeFile(join(folder, name), text);
  return folder;
}

const manifest = (browser: 'chrome' | 'firefox') =>
  JSON.stringify({
    manifest_version: 3,
    name: 'Probe',
    version: '1',
    background: browser === 'chrome' ? { service_worker: 'back.js' } : { scripts: ['back.js'] },
    host_permissions: ['https://mail.google.com/*'],
    content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'] }],
    web_accessible_resources: [{ resources: ['frame.html'], matches: ['https://*/*'] }],
    browser_specific_settings: { gecko: { id: 'probe@sidecard.example' } },
  });

const files = {
  'back.js': `
    const startedAt = performance.timeOrigin;
    chrome.runtime.onMessage.addListener((message, sender, answer) => { answer(startedAt); return true; });`,
  'content.js': `
    const root = document.createElement('div').attachShadow({ mode: 'closed' });
    const frame = document.createElement('iframe');
    frame.src = chrome.runtime.getURL('frame.html');
    root.append(frame);
    document.body.append(root.host);`,
  'frame.html': `<!doctype html><title>Probe</title><p id="outcome"></p><script src="frame.js"></script>`,
  'frame.js': `
    const say = (text) => { document.querySelector('#outcome').textContent = text; };
    try {
      const opening = indexedDB.open('probe', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('visits', { autoIncrement: true });
      opening.onerror = () => say('denied: ' + opening.error.name);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('visits', 'readwrite');
        writing.objectStore('visits').add(1);
        const counting = writing.objectStore('visits').count();
        writing.oncomplete = () => say('stored ' + counting.result);
      };
    } catch (error) {
      say('denied: ' + error.name);
    }`,
};
