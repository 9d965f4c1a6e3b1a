// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { lookForPeople } from '#lib/page/look-for-people.ts';

const ann = '<a href="mailto:ann@acme.example">Ann</a>';
/** The signs that there are. */
let somebody: string[];
let stop: () => void;
let found: number;
let wholeLooks: number;
let asked: string[];
let webmailAt: string | null;
let isHidden: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  somebody = ['a[href^="mailto:"]', 'a[href^="tel:"]', 'script'];
  [found, wholeLooks, asked, webmailAt, isHidden] = [0, 0, [], null, false];
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function look(html: string): void {
  document.body.innerHTML = html;
  stop = lookForPeople({
    document,
    isInPage(sign) {
      wholeLooks += Number(sign === 0);
      const selector = somebody[sign];
      return selector === undefined ? null : document.querySelector(selector) !== null;
    },
    mayBeIn: (part) =>
      part.matches(somebody.join()) || part.querySelector(somebody.join()) !== null,
    webmail(url) {
      asked.push(url);
      return url === webmailAt;
    },
    found: () => void (found += 1),
    whenIdle: (callback) => void setTimeout(callback, 1),
  });
}
const quiet = () => vi.advanceTimersByTimeAsync(20_000);
const add = (html: string) => {
  document.body.insertAdjacentHTML('beforeend', html);
  return quiet();
};

test('who is in the page is found at once, and who comes later, when he comes', async () => {
  look(`<p>${ann}</p>`);
  await quiet();
  expect(found).toBe(1);
  stop();
  look('<p>Pumps</p>');
  await quiet();
  await add('<p>Valves</p>');
  expect(found).toBe(1);
  await add(`<div><p>${ann}</p></div>`);
  expect(found).toBe(2);
});

test('a link that is turned to an address is looked at, and so is a description that is written', async () => {
  look('<p><a id="link" href="/a">Ann</a></p>');
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  await quiet();
  document.getElementById('link')?.setAttribute('href', 'tel:+49301234567');
  await quiet();
  expect(found).toBe(1);
  document.getElementById('link')?.remove();
  somebody = somebody.slice(0, 2);
  document.body.append(script);
  await quiet();
  expect(found).toBe(1);
  somebody = [...somebody, 'script'];
  script.append('{"email":"a@b.example"}');
  await quiet();
  expect(found).toBe(2);
});

test('a page of nobody is looked through once, and after that only what has come', async () => {
  look('<p>Pumps</p>');
  await quiet();
  for (let at = 0; at < 5; at += 1) await add('<p>More</p>');
  document.body.lastElementChild?.remove();
  await quiet();
  expect([wholeLooks, found]).toEqual([1, 0]);
  expect(vi.getTimerCount()).toBe(0);
});

test('after thousands of changes the page is looked through as a whole, whatever came last', async () => {
  look('<p>Pumps</p>');
  await quiet();
  document.body.insertAdjacentHTML('beforeend', '<i></i>'.repeat(400) + ann);
  await quiet();
  expect([wholeLooks, found]).toEqual([2, 1]);
});

test('a page in the background is looked at when it comes to the front', async () => {
  isHidden = true;
  look(ann);
  await quiet();
  expect(found).toBe(0);
  isHidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  await quiet();
  expect(found).toBe(1);
});

test('a page that hides what the browser would say is read to find out', async () => {
  look('<p>Pumps</p>');
  vi.spyOn(document, 'querySelector').mockImplementation(() => {
    throw new TypeError('This is a picture.');
  });
  await quiet();
  expect(found).toBe(1);
});

test('a webmail may be here at any address until there may be one, and then is asked for no more', async () => {
  look('');
  await quiet();
  webmailAt = document.URL;
  await add('<p></p>');
  await add('<p></p>');
  expect(asked).toEqual([document.URL, document.URL]);
});

test('once it is stopped, nothing is looked at and nothing waits', async () => {
  look('<p>Pumps</p>');
  await quiet();
  stop();
  await add(ann);
  expect(found).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
