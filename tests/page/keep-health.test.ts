import { expect, test } from 'vitest';

import type { Up } from '#lib/messaging/page-link.ts';
import { type HealthReport, isEmpty, KeepHealth } from '#lib/page/keep-health.ts';

import { aMailSnapshot } from './a-mail-snapshot.ts';

const mail: Up = { type: 'snapshot', snapshot: aMailSnapshot() };
const list: Up = { type: 'snapshot', snapshot: { kind: 'nothing' } };
const lost: Up = { type: 'unreadable', site: 'gmail', health: { main: 0 } };
const minutes = 60_000;

function keeper() {
  const clock = { at: 0 };
  const saved: HealthReport[] = [];
  let counted = 0;
  const keep = new KeepHealth(
    () => clock.at,
    () => ({ main: (counted += 1) }),
    (report) => saved.push(report),
  );
  return { clock, saved, keep, counted: () => counted };
}

test('a mail that was read is noted with what it was read by', () => {
  const { saved, keep } = keeper();
  keep.note(mail);
  expect(saved).toEqual([{ read: 'well', at: 0, health: { main: 1 } }]);
});

test('a list says nothing either way', () => {
  const { saved, keep, counted } = keeper();
  keep.note(list);
  expect(saved).toEqual([]);
  expect(counted()).toBe(0);
});

test('the page is counted once in ten minutes, however many mails are opened', () => {
  const { clock, saved, keep, counted } = keeper();
  for (let opened = 0; opened < 50; opened += 1) keep.note(mail);
  clock.at = 10 * minutes;
  keep.note(mail);
  expect(counted()).toBe(2);
  expect(saved.map(({ at }) => at)).toEqual([0, 10 * minutes]);
});

test('a page that turns unreadable is noted at once, with the counts that say so, and so is its recovery', () => {
  const { saved, keep } = keeper();
  for (const shown of [mail, lost, lost, mail]) keep.note(shown);
  expect(saved.map(({ read }) => read)).toEqual(['well', 'lost', 'well']);
  expect(saved[1]?.health).toEqual({ main: 0 });
});

test.each([
  [{}, true],
  [{ main: 0, thread: [0, 0] }, true],
  [{ main: 0, thread: [0, 1] }, false],
  [{ main: 1 }, false],
])('%j: nothing was found is %s', (health, empty) => {
  expect(isEmpty(health)).toBe(empty);
});
