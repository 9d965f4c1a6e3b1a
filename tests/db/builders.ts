import type { ChangeIn } from '#lib/db/change.ts';
import { parseEmail } from '#lib/domain/email.ts';
import type { Email } from '#lib/domain/email.ts';

export function email(text: string): Email {
  const parsed = parseEmail(text);
  if (parsed === null) throw new Error('Not an address');
  return parsed;
}

type Set<T extends 'contacts' | 'companies' | 'opportunities' | 'interactions' | 'tasks'> =
  ChangeIn<T>['set'];

export const aContact = (
  id: string,
  { mailboxes = [], ...set }: Set<'contacts'> & { mailboxes?: string[] } = {},
): ChangeIn<'contacts'> => ({
  table: 'contacts',
  id,
  set: {
    displayName: 'Ann Example',
    emails: mailboxes.map((address) => ({ value: email(address) })),
    ...set,
  },
});

export const aCompany = (id: string, set: Set<'companies'> = {}): ChangeIn<'companies'> => ({
  table: 'companies',
  id,
  set: { name: 'Acme', domains: [], ...set },
});

export const anOpportunity = (
  id: string,
  set: Set<'opportunities'> = {},
): ChangeIn<'opportunities'> => ({
  table: 'opportunities',
  id,
  set: {
    name: '40 seats',
    contacts: [],
    pipelineId: 'pipeline-default',
    stageId: 'qualified',
    status: 'open',
    stageHistory: [],
    ...set,
  },
});

export const anInteraction = (
  id: string,
  set: Set<'interactions'> = {},
): ChangeIn<'interactions'> => ({
  table: 'interactions',
  id,
  set: {
    channel: 'email',
    direction: 'in',
    at: Date.UTC(2026, 9, 1),
    participants: [],
    contactIds: [],
    companyIds: [],
    ...set,
  },
});

export const aTask = (id: string, set: Set<'tasks'> = {}): ChangeIn<'tasks'> => ({
  table: 'tasks',
  id,
  set: { title: 'Call back', contactIds: [], ...set },
});
