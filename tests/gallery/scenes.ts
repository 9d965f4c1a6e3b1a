import type { CardView } from '#lib/view/card-model.ts';

import { composeScenes } from './compose.ts';
import { history } from './entries.ts';
import { aDraftField, aForm } from './forms.ts';
import { lookScenes } from './look-scenes.ts';
import { messageScenes } from './message-scenes.ts';
import type { Scene } from './models.ts';
import { quickScenes } from './quick-scenes.ts';
import { aContact, anOpportunity, aPerson, colleagues, crowd, type Tongue } from './people.ts';

const unknownCard = (zh: boolean): CardView => ({
  kind: 'unknown',
  name: zh ? '胡偉' : 'Hu Wei',
  email: 'hu.wei@tetrapack.example',
  initials: zh ? '胡偉' : 'HW',
  hue: 1,
});

const unknown = (tongue: Tongue): Scene => {
  const zh = tongue === 'zh';
  return {
    people: [
      aPerson({
        email: 'hu.wei@tetrapack.example',
        name: zh ? '胡偉' : 'Hu Wei',
        initials: zh ? '胡偉' : 'HW',
        hue: 1,
        known: false,
      }),
    ],
    card: unknownCard(zh),
    draft: [
      aDraftField('displayName', zh ? '胡偉' : 'Hu Wei', 'source_header'),
      aDraftField('email', 'hu.wei@tetrapack.example', 'source_header'),
      aDraftField('company', zh ? '利樂包裝有限公司' : 'Tetra Pack', 'source_company'),
      aDraftField('title', zh ? '大客戶經理' : 'Key account manager', 'source_signature'),
      aDraftField('phone', '+86 10 5555 0134', 'source_signature'),
      aDraftField('link', '', null),
    ],
    log: { kind: 'ready', unknown: true, target: null, reason: null },
    progress: { logged: 0, total: 3, older: 2 },
    colleagues: { company: zh ? '利樂包裝' : 'Tetra Pack', people: colleagues(tongue) },
  };
};

const endless = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(18);
const target = (tongue: Tongue) => ({
  opportunityId: 'opportunity-1',
  name: anOpportunity(tongue).name,
  closed: false,
});

/** Every state the sidebar can be in, by name. */
export const scenes: Record<string, (tongue: Tongue) => Scene> = {
  known: () => ({}),
  logged: (tongue) => ({
    log: {
      kind: 'logged',
      at: new Date(2026, 10, 24, 16, 18).getTime(),
      target: target(tongue),
      undoEntry: 'e',
    },
    progress: { logged: 2, total: 4, older: 2 },
  }),
  loggedToNone: () => ({
    log: { kind: 'logged', at: new Date(2026, 10, 20).getTime(), target: null, undoEntry: null },
    progress: null,
  }),
  ask: (tongue) => ({
    log: {
      kind: 'ask',
      unknown: false,
      options: [
        { target: target(tongue), reason: { key: 'reason_lastChosen', args: [3] } },
        {
          target: {
            opportunityId: 'opportunity-2',
            name: tongue === 'zh' ? '分公司路由器汰換' : 'Branch routers',
            closed: false,
          },
          reason: { key: 'reason_named' },
        },
      ],
    },
  }),
  cannot: () => ({
    log: {
      kind: 'cannot',
      reason: { key: 'log_cannot_never', args: ['li.chang@unitysteel.example'] },
    },
  }),
  logMenu: () => ({ menuOpen: true }),
  problem: () => ({ problem: { key: 'problem_full' } }),
  notice: (tongue) => ({
    notice: {
      words: { key: 'stage_moved', args: [target(tongue).name, 'Negotiation'] },
      undo: () => Promise.resolve(),
      left: [],
    },
  }),
  unknown,
  unknownErrors: (tongue) => ({
    ...unknown(tongue),
    draft: [
      aDraftField('displayName', '', null, { key: 'edit_error_noName' }),
      aDraftField('email', 'hu.wei', 'source_header', { key: 'edit_error_noAddress' }),
      aDraftField('phone', '12', 'source_signature', { key: 'edit_error_noNumber' }),
    ],
  }),
  picker: (tongue) => ({ ...unknown(tongue), picking: true }),
  nameless: () => ({
    people: [aPerson({ name: 'Jordan Reyes', email: null, initials: 'JR', hue: 4, known: false })],
    card: { kind: 'nameless', name: 'Jordan Reyes', initials: 'JR', hue: 4 },
  }),
  bare: () => ({
    people: [aPerson()],
    card: {
      kind: 'known',
      contact: aContact('en', {
        title: null,
        company: null,
        companyId: null,
        phones: [],
        grade: null,
        lifecycle: null,
        role: null,
        lastContact: null,
        nextStep: null,
        timeZone: null,
        sample: true,
      }),
    },
    log: { kind: 'ready', unknown: false, target: null, reason: null },
    progress: null,
    opportunities: [],
    followUps: [],
    entries: [],
  }),
  full: (tongue) => ({
    people: crowd(6),
    card: {
      kind: 'known',
      contact: aContact(tongue, {
        grade: { value: 'growable', reason: 'Open pipeline', by: 'rule' },
        links: [{ value: 'https://profiles.example/li', shown: 'profiles.example/li' }],
        phones: [{ value: '+886223635502', shown: '+886 2 2363 5502', extension: '271' }],
        note:
          tongue === 'zh'
            ? '偏好下午聯絡；報價要附交期。'
            : 'Rather called in the afternoon. Wants delivery dates on every quote.',
        sample: true,
      }),
    },
    colleagues: { company: aContact(tongue).company ?? '', people: colleagues(tongue) },
  }),
  crowd: () => ({ people: crowd(40) }),
  hostile: () => ({
    people: [
      aPerson({ name: endless, initials: 'DD' }),
      aPerson({ email: 'b@b.example', name: '<img src=x onerror=alert(1)>', initials: '<I' }),
    ],
    card: {
      kind: 'known',
      contact: aContact('en', {
        name: endless,
        title: endless,
        company: endless,
        emails: [`${endless.slice(0, 60)}@acme.example`],
        note: endless,
        nextStep: { title: endless, due: '2026-11-01' },
      }),
    },
    log: {
      kind: 'ready',
      unknown: false,
      target: { opportunityId: 'o', name: endless, closed: true },
      reason: { key: 'reason_named' },
    },
    opportunities: [
      anOpportunity('en', {
        name: endless,
        nextStep: endless,
        amount: { minor: 900_000_000_000_000, currency: 'VND' },
      }),
    ],
    entries: history('en', 3).map((entry) =>
      Object.assign(entry, {
        subject: endless,
        preview: endless,
        from: endless,
        text: endless,
        attachments: [endless],
      }),
    ),
    expanded: ['entry-0'],
    colleagues: {
      company: endless,
      people: colleagues('en').map((one) => Object.assign(one, { name: endless })),
    },
  }),
  expanded: () => ({ expanded: ['entry-0', 'entry-3'], opportunities: [], followUps: [] }),
  long: (tongue) => ({ entries: history(tongue, 10_000) }),
  editContact: () => ({
    edit: aForm('contact', [
      ['displayName', 'Li Chang'],
      ['title', 'Head of Communications'],
      ['company', 'Unity Steel'],
      ['email', 'li.chang@unitysteel.example'],
      ['email', 'li@home', { key: 'edit_error_noAddress' }],
      ['phone', '+886 2 2363 5502'],
      ['link', 'https://profiles.example/li'],
      ['note', 'Rather called in the afternoon.'],
    ]),
  }),
  editCompany: () => ({
    edit: aForm('company', [
      ['displayName', 'Unity Steel'],
      ['website', 'https://unitysteel.example'],
      ['domain', 'unitysteel.example'],
      ['phone', '+886 2 2363 5500'],
      ['note', ''],
    ]),
  }),
  beta: () => ({ beta: true }),
  readOnly: (tongue) => ({
    readOnly: true,
    log: {
      kind: 'logged',
      at: new Date(2026, 10, 23).getTime(),
      target: target(tongue),
      undoEntry: null,
    },
  }),
  ...composeScenes,
  ...messageScenes,
  ...lookScenes,
  ...quickScenes,
};
