// The counted functions are those of a whole page, as in a browser.
import 'fake-indexeddb/auto';

import { afterEach, expect, test, vi } from 'vitest';

import { addAddress } from '#lib/crm/add-address.ts';
import { addAndLog } from '#lib/crm/add-and-log.ts';
import { addFollowUp } from '#lib/crm/add-follow-up.ts';
import { addFromPage } from '#lib/crm/add-from-page.ts';
import { createContact } from '#lib/crm/create-contact.ts';
import { deleteFollowUp } from '#lib/crm/delete-record.ts';
import { editContact } from '#lib/crm/edit-contact.ts';
import { snoozeFollowUp } from '#lib/crm/edit-follow-up.ts';
import { finishTask } from '#lib/crm/finish-task.ts';
import { logActivity } from '#lib/crm/log-activity.ts';
import { logMail } from '#lib/crm/log-mail.ts';
import { moveStage } from '#lib/crm/move-stage.ts';
import type { PageParty } from '#lib/crm/page-parties.ts';
import type { LogRequest } from '#lib/crm/record-log.ts';
import { commit } from '#lib/db/commit.ts';
import { journalPage } from '#lib/db/journal-queries.ts';
import type { Store } from '#lib/db/store.ts';
import { undo } from '#lib/db/undo.ts';
import { mailFrom } from '#lib/domain/mail-from.ts';
import { defaultStages } from '#lib/domain/pipeline.ts';

import { aMailSnapshot, aMessageSnapshot } from '../builders.ts';
import { aCompany, aContact, anOpportunity, aTask, email } from '../db/builders.ts';
import { countRequests } from '../db/count-requests.ts';
import { readyStore } from '../db/open-store.ts';

/* What a click waits for is the ways to the database, one after the other; they do not depend on the machine, so they are held here. */

afterEach(() => vi.restoreAllMocks());

const log = (store: Store, over: Partial<LogRequest> = {}) => logMail(store, [aRequest(over)], []);
const takeBack = async (store: Store) => {
  const [last] = await journalPage(store, undefined, 1);
  await undo(store, last?.id ?? '');
};
const bo = { displayName: 'Bo', emails: [email('bo@bolt.example')], company: 'Bolt' };

interface Step {
  before?: (store: Store) => Promise<unknown>;
  act: (store: Store) => Promise<unknown>;
}

// Requests, and how many ways one after the other: the last one writes.
const costs: Record<string, [requests: number, trips: number, Step]> = {
  'logging a mail': [10, 2, { act: (store) => log(store, { senderId: 'ann' }) }],
  'logging a mail of whom nobody presumed anything': [10, 3, { act: (store) => log(store) }],
  'logging a mail again that was taken back': [
    11,
    3,
    {
      before: async (store) => {
        await log(store);
        await takeBack(store);
      },
      act: (store) => log(store, { senderId: 'ann' }),
    },
  ],
  'adding the sender with a new company, and logging': [
    13,
    3,
    { act: (store) => addAndLog(store, bo, [aRequest({}, 'bo@bolt.example')], []) },
  ],
  'adding a contact with a new company': [7, 2, { act: (store) => createContact(store, bo) }],
  'adding a contact to a known company': [
    6,
    2,
    { act: (store) => createContact(store, { ...bo, company: 'Acme' }) },
  ],
  'adding somebody from a page': [8, 3, { act: addFromHere }],
  'editing a field': [5, 2, { act: (store) => editContact(store, 'ann', { title: 'Buyer' }) }],
  'giving a contact another address': [
    6,
    2,
    { act: (store) => addAddress(store, 'ann', email('ann@bolt.example')) },
  ],
  'planning a follow-up': [
    5,
    2,
    { act: (store) => addFollowUp(store, { title: 'Call', due: null, contactIds: ['ann'] }) },
  ],
  'ticking a follow-up off': [
    5,
    2,
    { act: (store) => finishTask(store, { id: 'call', title: 'Call back' }) },
  ],
  'ticking a follow-up off that comes every week': [
    6,
    2,
    { act: (store) => finishTask(store, { id: 'weekly', title: 'Report' }) },
  ],
  'putting a follow-up off': [
    5,
    2,
    { act: (store) => snoozeFollowUp(store, 'call', '2026-12-24') },
  ],
  'deleting a follow-up': [5, 2, { act: (store) => deleteFollowUp(store, 'call') }],
  'moving an opportunity': [5, 2, { act: move }],
  'logging a call and planning what follows': [7, 2, { act: logCall }],
};

test.each(Object.entries(costs))(
  '%s is one transaction and few requests, asked at once and written at once',
  async (_what, [requests, trips, { before, act }]) => {
    const counted = countRequests();
    const store = await aBusyStore();
    await before?.(store);
    expect(await counted.of(() => act(store))).toMatchObject({
      reading: 0,
      writing: 1,
      requests,
      trips,
    });
  },
);

test.each(Object.entries(costs))(
  'taking back %s is one transaction, too',
  async (_what, [, , step]) => {
    const counted = countRequests();
    const store = await aBusyStore();
    await step.before?.(store);
    await step.act(store);
    const [last] = await journalPage(store, undefined, 1);
    const cost = await counted.of(() => undo(store, last?.id ?? ''));
    // The entry, then the rows that it changed, then all of it written.
    expect(cost).toMatchObject({ reading: 0, writing: 1, trips: 3 });
    expect(cost.requests).toBeLessThanOrEqual(11);
  },
);

async function aBusyStore(): Promise<Store> {
  const store = await readyStore();
  await commit(store, { verb: 'loadSample' }, [
    aCompany('acme', { domains: ['acme.example'] }),
    aContact('ann', { mailboxes: ['ann.lee@acme.example'], companyId: 'acme' }),
    anOpportunity('seats', { companyId: 'acme', contacts: [{ contactId: 'ann' }] }),
    aTask('call', { contactIds: ['ann'] }),
    aTask('weekly', { contactIds: ['ann'], due: '2026-11-20', repeat: 'weekly' }),
  ]);
  return store;
}

function aRequest(over: Partial<LogRequest> = {}, sender = 'ann.lee@acme.example'): LogRequest {
  const from = { name: null, email: sender };
  const read = mailFrom(aMailSnapshot({ messages: [aMessageSnapshot({ from })] }), { own: [] });
  const message = read.status === 'mail' ? read.mail.messages[0] : undefined;
  if (read.status !== 'mail' || !message) throw new Error('Not a mail');
  return { mail: read.mail, message, headers: null, opportunityId: null, ...over };
}

function addFromHere(store: Store): Promise<unknown> {
  const party: PageParty = {
    kind: 'person',
    source: 'mailto',
    name: 'Bo',
    title: null,
    company: 'Bolt',
    emails: [email('bo@bolt.example')],
    phones: [],
    urls: [],
    address: null,
  };
  return addFromPage(store, party, 'https://bolt.example/team');
}

function move(store: Store): Promise<unknown> {
  const won = defaultStages.find(({ kind }) => kind === 'won');
  if (!won) throw new Error('No stage is won.');
  return moveStage(store, { id: 'seats', name: '40 seats' }, won);
}

function logCall(store: Store): Promise<unknown> {
  const followUp = { title: 'Send the offer', due: '2026-12-01' } as const;
  return logActivity(store, { channel: 'call', direction: 'out', contactIds: ['ann'], followUp });
}
