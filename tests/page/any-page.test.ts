// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { PeopleSnapshot } from '#lib/domain/snapshot.ts';
import type { Down, Up } from '#lib/messaging/page-link.ts';
import { type AnyPage, startAnyPage } from '#lib/page/any-page.ts';

let page: AnyPage;
let people: PeopleSnapshot;
let reads: string[];
let named: string[][][];
let looks: string[];
let mayName: boolean;
let mayCount: boolean;
let isOurs: boolean;

const aParty = (email: string): PeopleSnapshot['parties'][number] => ({
  kind: 'person',
  source: 'mailto',
  name: null,
  title: null,
  company: null,
  emails: [email],
  phones: [],
  urls: [],
  address: null,
});
const ann = aParty('ann@acme.example');

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p id="text">Ann Bauer<br>Buyer</p>';
  people = {
    kind: 'people',
    url: location.href,
    title: 'Staff',
    parties: [],
    cards: [],
    complete: true,
  };
  [reads, named, mayCount, isOurs] = [[], [], true, true];
  [looks, mayName] = [[], true];
  page = started();
});
afterEach(() => {
  page.stop();
  vi.useRealTimers();
});

function started(): AnyPage {
  return startAnyPage({
    window,
    isOurs: () => isOurs,
    mayReach: () => Promise.resolve(mayName),
    mayRename: (_, wanted) => {
      looks.push(wanted);
      return Promise.resolve(mayName);
    },
    spent: () => 0,
    read: () => {
      reads.push('certain');
      return Promise.resolve(people);
    },
    findText: () => {
      reads.push('text');
      return Promise.resolve({ ...people, parties: [ann, aParty('from.text@acme.example')] });
    },
    named: (parties) => {
      named.push(parties);
      return Promise.resolve(mayCount);
    },
  });
}

/** A side panel beside the page. */
function panel() {
  const told: Up[] = [];
  let say: (message: Down) => void = () => undefined;
  page.connect({
    send: (message) => void told.push(message),
    listen: (heard) => {
      say = heard;
    },
  });
  return { told, say: (message: Down) => say(message) };
}
const quiet = () => vi.advanceTimersByTimeAsync(20_000);
const changed = async () => {
  document.body.className = `c${performance.now()}`;
  await quiet();
};

test('a panel hears which page it is and whom it names, again only when that is something else', async () => {
  await quiet();
  people = { ...people, parties: [ann] };
  await changed();
  const { told } = panel();
  await quiet();
  expect(told.map(({ type }) => type)).toEqual(['hello', 'snapshot', 'selection']);
  expect(told[0]).toMatchObject({ site: null, origin: location.origin });
  await changed();
  expect(told).toHaveLength(3);
  people = { ...people, parties: [aParty('bob@acme.example')] };
  await changed();
  expect(told.at(-1)).toEqual({ type: 'snapshot', snapshot: people });
});

test('the toolbar is told of addresses, of none when they are gone, and of a page that names nobody nothing', async () => {
  await quiet();
  await changed();
  expect(named).toEqual([]);
  people = { ...people, parties: [ann, { ...ann, emails: ['x'.repeat(400)] }] };
  await changed();
  people = { ...people, parties: [] };
  await changed();
  expect(named).toEqual([[['ann@acme.example']], []]);
});

test('where the site is not allowed for good and no panel looks, nothing is read any more', async () => {
  mayCount = false;
  people.parties = [ann];
  await changed();
  const before = reads.length;
  await changed();
  expect(reads).toHaveLength(before);
  panel();
  await quiet();
  expect(reads.length).toBeGreaterThan(before);
  expect(named).toHaveLength(1);
});

test('text is searched on the user’s click alone, and what was found stays', async () => {
  const { told, say } = panel();
  await quiet();
  await changed();
  expect(reads).not.toContain('text');
  say({ type: 'findText' });
  await changed();
  expect(reads.slice(-2)).toEqual(['text', 'text']);
  expect(told.at(-1)).toMatchObject({ snapshot: { parties: [{}, {}] } });
});

test('a page that asks for a password is not read, nor what is selected there', async () => {
  document.body.innerHTML += '<input type="password">';
  await quiet();
  reads.length = 0;
  const { told } = panel();
  document.getSelection()?.selectAllChildren(document.body);
  await quiet();
  expect(reads).toEqual([]);
  expect(told.filter(({ type }) => type !== 'hello')).toEqual([
    { type: 'snapshot', snapshot: { kind: 'nothing' } },
  ]);
});

test('what is selected is told while a panel is there, but not what is being written', async () => {
  const select = async (selector: string) => {
    document.getSelection()?.selectAllChildren(document.querySelector(selector) as Element);
    document.dispatchEvent(new Event('selectionchange'));
    await quiet();
  };
  await select('#text');
  document.body.insertAdjacentHTML('beforeend', '<div contenteditable="true"><b>secret</b></div>');
  const { told } = panel();
  await quiet();
  const selections = () => told.flatMap((one) => (one.type === 'selection' ? one.text : []));
  expect(selections()).toHaveLength(1);
  expect(selections()[0]).toContain('Ann Bauer');
  await select('b');
  expect(selections().at(-1)).toBe('');
});

test('when the site is allowed for good later on, the toolbar is told after all', async () => {
  mayCount = false;
  people.parties = [ann];
  await changed();
  mayCount = true;
  page.countAgain();
  await quiet();
  expect(named).toEqual([[['ann@acme.example']], [['ann@acme.example']]]);
});

test('what is left of us in a page after an update reads it no more', async () => {
  await quiet();
  [isOurs, reads.length] = [false, 0];
  await changed();
  expect(reads).toEqual([]);
});

test('where nobody can be reached nothing is read for the toolbar, but all is for a panel', async () => {
  mayName = false;
  page.stop();
  reads.length = 0;
  page = started();
  await quiet();
  await changed();
  expect(reads).toEqual([]);
  people.parties = [ann];
  const { told } = panel();
  await quiet();
  expect(reads).toEqual(['certain']);
  expect(told.filter(({ type }) => type === 'snapshot')).toEqual([
    { type: 'snapshot', snapshot: people },
  ]);
});

test('a change that concerns nobody does not have the page read again', async () => {
  await quiet();
  mayName = false;
  looks.length = 0;
  await changed();
  expect(looks).toEqual(['reachable']);
  panel();
  await quiet();
  reads.length = 0;
  await changed();
  expect(looks.at(-1)).toBe('everybody');
  expect(reads).toEqual([]);
  mayName = true;
  await changed();
  expect(reads).toEqual(['certain']);
});

test('who is added to a busy page is read within a fifth of a second', async () => {
  await quiet();
  reads.length = 0;
  mayName = false;
  for (let at = 0; at < 15; at += 1) {
    // Somebody comes after half a second.
    mayName = at >= 10;
    document.body.append('busy');
    await vi.advanceTimersByTimeAsync(50);
    if (at === 9) expect(reads).toEqual([]);
  }
  expect(reads.length).toBeGreaterThan(0);
});

test('a page at rest, or that nobody wants to hear of, has no timer of ours', async () => {
  await quiet();
  expect(vi.getTimerCount()).toBe(0);
  mayCount = false;
  people.parties = [ann];
  await changed();
  looks.length = 0;
  document.body.append('more');
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
  expect(looks).toEqual([]);
});
