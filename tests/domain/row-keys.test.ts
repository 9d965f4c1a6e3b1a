import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { key, keysOf, noDay, timeKey } from '#lib/domain/row-keys.ts';
import type { Company } from '#lib/domain/company.ts';
import type { Contact } from '#lib/domain/contact.ts';
import type { Email } from '#lib/domain/email.ts';
import type { Interaction } from '#lib/domain/interaction.ts';
import type { Opportunity } from '#lib/domain/opportunity.ts';
import type { Task } from '#lib/domain/task.ts';

const common = { id: 'x', createdAt: 1, updatedAt: 1 };
const gone = { deletedAt: 5 };

const contact: Contact = {
  ...common,
  displayName: 'Ann Lee',
  emails: [
    { value: 'ann.lee@mail.acme.example' as Email },
    { value: 'ann@acme.example' as Email },
    { value: 'lee@acme.example' as Email },
  ],
  phones: [{ value: '+886223635502' }],
  companyId: 'acme',
};
const company: Company = { ...common, name: '台灣電子 Ltd', domains: ['acme.example'] };
const opportunity: Opportunity = {
  ...common,
  name: '40 seats',
  companyId: 'acme',
  contacts: [{ contactId: 'ann' }, { contactId: 'bob', role: 'buyer' }],
  pipelineId: 'p',
  stageId: 's',
  status: 'open',
  stageHistory: [],
};
const interaction: Interaction = {
  ...common,
  channel: 'email',
  direction: 'in',
  at: 36 ** 3,
  participants: [],
  contactIds: ['ann', 'bob'],
  companyIds: ['acme'],
  opportunityId: 'deal',
  mail: { webmail: 'gmail', threadKey: 't:1' },
  dedupeKey: 'mid:<1@acme.example>',
  otherKeys: ['sum:ff'],
};
const task: Task = {
  ...common,
  title: 'Call',
  due: '2026-11-24',
  contactIds: ['ann'],
  companyId: 'acme',
  opportunityId: 'deal',
};

test('a contact is found by address, host, number, company, words and name, each key once', () => {
  expect(keysOf('contacts', contact)).toEqual([
    'e:ann.lee@mail.acme.example',
    'e:ann@acme.example',
    'e:lee@acme.example',
    'd:mail.acme.example',
    'd:acme.example',
    'p:+886223635502',
    'k:acme',
    'w:ann',
    'w:lee',
    'n:ann lee',
  ]);
});

test('a contact without a name stands in the list under its address', () => {
  expect(keysOf('contacts', { ...contact, displayName: ' ' })).toContain(
    'n:ann.lee@mail.acme.example',
  );
});

test('a company is found by domain, by any part of a Chinese name, and in the list', () => {
  expect(keysOf('companies', company)).toEqual([
    'd:acme.example',
    'w:台灣電子',
    'w:灣電子',
    'w:電子',
    'w:子',
    'w:ltd',
    'w:acme',
    'w:example',
    'n:台灣電子 ltd',
  ]);
});

test('an opportunity is found by its people and its company; as an open one only while it is open', () => {
  const always = ['c:ann', 'c:bob', 'k:acme'];
  const whileOpen = ['co:ann', 'co:bob', 'ko:acme'];
  const named = ['w:40', 'w:seats', 'n:40 seats'];
  expect(keysOf('opportunities', opportunity)).toEqual([...always, ...whileOpen, ...named]);
  expect(keysOf('opportunities', { ...opportunity, status: 'won' })).toEqual([...always, ...named]);
});

test('an interaction is in the history of everybody it is about, in its thread, and has all names of its mail', () => {
  expect(keysOf('interactions', interaction)).toEqual([
    'c:ann:000001000',
    'c:bob:000001000',
    'k:acme:000001000',
    'o:deal:000001000',
    'h:000001000',
    't:gmail:t:1',
    'm:mid:<1@acme.example>',
    'm:sum:ff',
  ]);
});

test('a follow-up is found while it is open, one without a day after all that have one', () => {
  expect(keysOf('tasks', task)).toEqual(['c:ann', 'k:acme', 'o:deal', 'due:2026-11-24']);
  const { due: _due, ...someDay } = task;
  expect(keysOf('tasks', someDay)).toContain(key.due(noDay));
  expect(keysOf('tasks', { ...task, doneAt: 9 })).toEqual([]);
});

test('what is deleted is found by nothing, but a mail by its names, so that it is not logged twice', () => {
  expect(keysOf('contacts', { ...contact, ...gone })).toEqual([]);
  expect(keysOf('companies', { ...company, ...gone })).toEqual([]);
  expect(keysOf('opportunities', { ...opportunity, ...gone })).toEqual([]);
  expect(keysOf('tasks', { ...task, ...gone })).toEqual([]);
  expect(keysOf('interactions', { ...interaction, ...gone })).toEqual([
    'm:mid:<1@acme.example>',
    'm:sum:ff',
  ]);
});

test('times sort as text as they do as numbers', () => {
  const time = fc.integer({ min: 0, max: 36 ** 9 - 1 });
  fc.assert(
    fc.property(time, time, (one, other) => {
      expect(timeKey(one) < timeKey(other)).toBe(one < other);
      expect(timeKey(one)).toHaveLength(9);
    }),
  );
});

test('times that no mail can have stay in the width', () => {
  expect(timeKey(-1)).toBe('000000000');
  expect(timeKey(Number.MAX_SAFE_INTEGER)).toBe('zzzzzzzzz');
});

test('a name of a megabyte makes small keys', () => {
  const keys = keysOf('contacts', { ...contact, displayName: '王'.repeat(1e6) });
  expect(keys.join('').length).toBeLessThan(5000);
});
