import { signal } from '@preact/signals';

import type { ComposeModel, ComposeView } from '#lib/view/compose-model.ts';
import type { Words } from '#lib/view/words.ts';

import { aDraftField } from './forms.ts';
import type { Scene } from './models.ts';
import { aContact, aPerson } from './people.ts';
import type { Tongue } from './people.ts';

type Chosen = Extract<ComposeView, { kind: 'choose' }>;

const choosing = (tongue: Tongue, more: Partial<Chosen> = {}): ComposeView => ({
  kind: 'choose',
  logs: false,
  reason: { key: 'sent_left_setting' },
  remindDays: null,
  contact: { name: aContact(tongue).name, always: false },
  ...more,
});

export const aCompose = (
  view: ComposeView | null,
  problem: Words | null,
  done: (call: string) => Promise<void>,
): ComposeModel => ({
  view: signal(view ?? { kind: 'loading' }),
  problem: signal(problem),
  setLog: (wanted) => done(`set log ${wanted}`),
  setReminder: (days) => done(`remind ${days}`),
  toggleAlways: () => done('toggle always'),
  add: () => done('add contact'),
});

const written = { screen: { kind: 'compose' } } as const;

/** A mail is being written. */
export const composeScenes: Record<string, (tongue: Tongue) => Scene> = {
  compose: (tongue) => ({ ...written, compose: choosing(tongue) }),
  composeLogging: (tongue) => ({
    ...written,
    compose: choosing(tongue, { logs: true, reason: null, remindDays: 3 }),
  }),
  composeAlways: (tongue) => ({
    ...written,
    compose: choosing(tongue, {
      logs: true,
      reason: { key: 'sent_because_contact' },
      contact: { name: aContact(tongue).name, always: true },
    }),
  }),
  composeNever: () => ({
    ...written,
    compose: { kind: 'cannot', reason: { key: 'sent_cannot_never' } },
  }),
  composeRefused: (tongue) => ({
    ...written,
    compose: choosing(tongue),
    problem: { key: 'problem_unseen' },
  }),
  composeStranger: (tongue) => {
    const name = tongue === 'zh' ? '胡偉' : 'Hu Wei';
    const email = 'hu.wei@tetrapack.example';
    return {
      ...written,
      people: [aPerson({ email, name, initials: name.slice(0, 2), hue: 1, known: false })],
      card: { kind: 'unknown', name, email, initials: name.slice(0, 2), hue: 1 },
      draft: [
        aDraftField('displayName', name, 'source_header'),
        aDraftField('email', email, 'source_header'),
        aDraftField('company', '', null),
      ],
      compose: { kind: 'cannot', reason: { key: 'sent_cannot_unknown' } },
    };
  },
};
