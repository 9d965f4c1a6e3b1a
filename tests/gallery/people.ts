import type { Colleague, ContactView } from '#lib/view/card-model.ts';
import type { FollowUpView } from '#lib/view/follow-ups-model.ts';
import type { OpportunityView, PersonTab } from '#lib/view/sidebar-model.ts';

/** Tuesday, 24 November 2026, 16:20 where the test runs. */
export const instant = new Date(2026, 10, 24, 16, 20).getTime();
export const day = 86_400_000;

export const names = {
  en: {
    first: 'Li Chang',
    second: 'Mei Tai',
    title: 'Head of Communications',
    company: 'Unity Steel',
    deal: 'Renewal 2027',
    branch: 'Branch routers',
    text: 'Two of our lines have been down since eight this morning.\n\nPlease name one person whom we can call until it is mended.\n\nLi Chang',
    step: 'Site visit',
  },
  zh: {
    first: '張怡君',
    second: '戴美玲',
    title: '資訊通訊部協理',
    company: '聯合鋼鐵股份有限公司',
    deal: '2027 年度續約',
    branch: '分公司路由器汰換',
    text: '我們有兩條線路從今天早上八點就斷線了。\n\n請指定一位窗口，在修復之前我們可以直接聯絡。\n\n張怡君',
    step: '到廠拜訪',
  },
};
export type Tongue = keyof typeof names;

export const aPerson = (change: Partial<PersonTab> = {}): PersonTab => ({
  key: change.email ?? 'li.chang@unitysteel.example',
  name: 'Li Chang',
  email: 'li.chang@unitysteel.example',
  initials: 'LC',
  hue: 0,
  known: true,
  ...change,
});

export function people(tongue: Tongue): PersonTab[] {
  const zh = tongue === 'zh';
  const { first, second } = names[tongue];
  return [
    aPerson({ name: first, initials: zh ? '怡君' : 'LC' }),
    aPerson({
      email: 'mei.tai@unitysteel.example',
      name: second,
      initials: zh ? '美玲' : 'MT',
      hue: 1,
    }),
    aPerson({
      email: 'ann.bauer@unitysteel.example',
      name: 'Ann Bauer',
      initials: 'AB',
      hue: 3,
      known: false,
    }),
    aPerson({
      email: 'q.lan@unitysteel.example',
      name: zh ? '藍秋' : 'Qin Lan',
      initials: zh ? '藍秋' : 'QL',
      hue: 2,
    }),
  ];
}

export const crowd = (count: number): PersonTab[] =>
  Array.from({ length: count }, (_, index) =>
    aPerson({
      email: `person.${index}@unitysteel.example`,
      name: `Person Number ${index + 1}`,
      initials: `P${index + 1}`,
      hue: index % 6,
      known: index % 3 !== 2,
    }),
  );

export function aContact(tongue: Tongue = 'en', change: Partial<ContactView> = {}): ContactView {
  const { first, title, company, step } = names[tongue];
  return {
    id: 'contact-1',
    name: first,
    initials: tongue === 'zh' ? '怡君' : 'LC',
    hue: 0,
    title,
    companyId: 'company-1',
    company,
    emails: ['li.chang@unitysteel.example'],
    phones: [{ value: '+886223635502', shown: '+886 2 2363 5502', extension: null }],
    links: [],
    grade: {
      value: 'mostValuable',
      reason: 'One of three that make 80 % of two years',
      by: 'rule',
    },
    lifecycle: 'client',
    role: 'decider',
    lastContact: { at: instant - 3 * day, channel: 'call', direction: 'in' },
    nextStep: { title: step, due: '2026-11-30' },
    timeZone: 'Asia/Taipei',
    note: null,
    sample: false,
    ...change,
  };
}

const stageNames = {
  en: [
    'First contact',
    'Qualified',
    'Need confirmed',
    'Shared vision',
    'Negotiation',
    'Won',
    'Lost',
  ],
  zh: ['初次接觸', '確認資格', '確認需求', '方案共識', '議約', '成交', '未成交'],
};
const stagesOf = (tongue: Tongue): OpportunityView['stages'] =>
  stageNames[tongue].map((name, index) => ({
    id: `stage-${index}`,
    name,
    kind: index === 5 ? 'won' : index === 6 ? 'lost' : 'open',
  }));

export const anOpportunity = (
  tongue: Tongue = 'en',
  change: Partial<OpportunityView> = {},
): OpportunityView => ({
  id: 'opportunity-1',
  name: names[tongue].deal,
  amount: { minor: 240_000_000, currency: 'TWD' },
  stages: stagesOf(tongue),
  stageIndex: 3,
  probability: 0.6,
  daysInStage: 21,
  limitDays: 9,
  closeDate: '2027-01-30',
  nextStep: null,
  role: 'decider',
  ...change,
});

export const secondOpportunity = (tongue: Tongue = 'en'): OpportunityView =>
  anOpportunity(tongue, {
    id: 'opportunity-2',
    name: names[tongue].branch,
    amount: { minor: 70_000_000, currency: 'TWD' },
    stageIndex: 1,
    probability: 0.2,
    daysInStage: 4,
    limitDays: null,
    nextStep: tongue === 'zh' ? '寄出規格表' : 'Send the data sheets',
  });

export const aFollowUp = (change: Partial<FollowUpView> = {}): FollowUpView => ({
  id: 'task-1',
  title: 'Call back about the outage report',
  due: '2026-11-23',
  inDays: -1,
  done: false,
  repeats: false,
  about: null,
  contactId: 'contact-1',
  ...change,
});

export const colleagues = (tongue: Tongue): Colleague[] => [
  {
    id: 'contact-2',
    name: names[tongue].second,
    initials: tongue === 'zh' ? '美玲' : 'MT',
    hue: 1,
    title: tongue === 'zh' ? '採購經理' : 'Purchasing',
    openOpportunities: 2,
    lastAt: instant - 16 * day,
  },
  {
    id: 'contact-3',
    name: tongue === 'zh' ? '藍秋' : 'Qin Lan',
    initials: tongue === 'zh' ? '藍秋' : 'QL',
    hue: 2,
    title: tongue === 'zh' ? '廠長' : 'Plant manager',
    openOpportunities: 0,
    lastAt: instant - 250 * day,
  },
];
