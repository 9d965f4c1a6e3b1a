import type { OpportunityRole } from '#lib/domain/opportunity.ts';

/** An opportunity of the sample data, with the days (before today, or after it) at which things happened to it. */
export interface SampleOpportunity {
  company: string;
  name: string;
  /** What is sold, as it reads in a sentence. */
  product: string;
  currency: 'TWD' | 'EUR' | 'USD';
  /** Whole units: dollars, euros. */
  amount: number;
  /** Mailbox → role, the main partner first. */
  people: readonly (readonly [mailbox: string, role: OpportunityRole])[];
  /** How many days ago each open stage of the default pipeline was entered, in their order. */
  entered: readonly number[];
  closed?: { as: 'won' | 'lost'; daysAgo: number };
  closesInDays?: number;
  closeDateMoved?: number;
  nextStep?: string;
  lostReason?: string;
}

export const sampleOpportunities: readonly SampleOpportunity[] = [
  {
    company: 'unity-steel',
    name: 'Renewal 2027',
    product: 'the managed network for both mills',
    currency: 'TWD',
    amount: 2_400_000,
    people: [
      ['li.chang', 'decider'],
      ['mei.tai', 'champion'],
      ['robert.hsu', 'blocker'],
    ],
    entered: [96, 80, 47, 21],
    closesInDays: 38,
    closeDateMoved: 2,
    nextStep: 'Site visit at the second mill',
  },
  {
    company: 'unity-steel',
    name: 'Branch routers',
    product: 'routers for four branch offices',
    currency: 'TWD',
    amount: 700_000,
    people: [['mei.tai', 'decider']],
    entered: [26, 12],
    closesInDays: 70,
  },
  {
    company: 'unity-steel',
    name: 'Control room network',
    product: 'the control room network',
    currency: 'TWD',
    amount: 1_950_000,
    people: [
      ['li.chang', 'decider'],
      ['kuan.yu.lin', 'user'],
    ],
    entered: [420, 401, 377, 352, 331],
    closed: { as: 'won', daysAgo: 318 },
  },
  {
    company: 'jade-logistics',
    name: '二號倉無線網路',
    product: '二號倉無線網路',
    currency: 'TWD',
    amount: 1_280_000,
    people: [
      ['yating.chen', 'buyer'],
      ['chihming.wang', 'decider'],
    ],
    entered: [64, 50, 33, 18, 6],
    closesInDays: 16,
    nextStep: '送出修訂報價',
  },
  {
    company: 'highland-bikes',
    name: '大甲廠區骨幹更新',
    product: '大甲廠區骨幹網路',
    currency: 'TWD',
    amount: 860_000,
    people: [
      ['chienhung.wu', 'champion'],
      ['peiyu.tsai', 'influencer'],
    ],
    entered: [40, 29],
    closesInDays: 92,
  },
  {
    company: 'morningstar-med',
    name: '無塵室監控專線',
    product: '無塵室監控專線',
    currency: 'TWD',
    amount: 540_000,
    people: [['junjie.lin', 'decider']],
    entered: [210, 196, 180, 158],
    closed: { as: 'won', daysAgo: 140 },
  },
  {
    company: 'lanhai-tech',
    name: '沪苏机房互联',
    product: '上海与苏州机房互联',
    currency: 'USD',
    amount: 96_000,
    people: [
      ['zhang.wei', 'decider'],
      ['li.na', 'buyer'],
    ],
    entered: [74, 61, 35],
    closesInDays: 55,
    nextStep: '技术方案评审会',
  },
  {
    company: 'pearl-river-foods',
    name: '冷库温控网络',
    product: '冷库温控网络',
    currency: 'USD',
    amount: 38_500,
    people: [['chen.jing', 'champion']],
    entered: [17],
    closesInDays: 120,
  },
  {
    company: 'brandt-pumpen',
    name: 'Firewall refresh',
    product: 'the firewall refresh at both plants',
    currency: 'EUR',
    amount: 64_800,
    people: [
      ['sabine.vogt', 'champion'],
      ['j.brandt', 'decider'],
      ['thomas.krueger', 'buyer'],
    ],
    entered: [58, 45, 26, 11],
    closesInDays: 29,
    nextStep: 'One-page offer to Mr Brandt',
  },
  {
    company: 'brandt-pumpen',
    name: 'Managed firewall',
    product: 'a managed firewall',
    currency: 'EUR',
    amount: 58_200,
    people: [
      ['sabine.vogt', 'champion'],
      ['j.brandt', 'decider'],
    ],
    entered: [520, 503, 488, 470],
    closed: { as: 'won', daysAgo: 455 },
  },
  {
    company: 'keller-optik',
    name: 'First network for the new hall',
    product: 'a network for the new hall',
    currency: 'EUR',
    amount: 27_300,
    people: [['anna.keller', 'decider']],
    entered: [33, 19],
    closesInDays: 64,
  },
  {
    company: 'larkfield-hotels',
    name: 'Guest wireless, phase two',
    product: 'guest wireless in the five remaining houses',
    currency: 'EUR',
    amount: 118_000,
    people: [
      ['priya.raman', 'decider'],
      ['tom.ashby', 'champion'],
      ['grace.okafor', 'buyer'],
    ],
    entered: [88, 71, 52, 30, 9],
    closesInDays: 12,
    nextStep: 'Answer the eleven questions of legal',
  },
  {
    company: 'larkfield-hotels',
    name: 'Guest wireless, phase one',
    product: 'guest wireless in six houses',
    currency: 'EUR',
    amount: 131_000,
    people: [
      ['priya.raman', 'decider'],
      ['tom.ashby', 'champion'],
    ],
    entered: [680, 662, 645, 633, 621],
    closed: { as: 'won', daysAgo: 610 },
  },
  {
    company: 'larkfield-hotels',
    name: 'Conference kits',
    product: 'conference kits for Bath and York',
    currency: 'EUR',
    amount: 18_900,
    people: [['tom.ashby', 'decider']],
    entered: [8],
    closesInDays: 85,
  },
  {
    company: 'castell-foods',
    name: 'Cold store sensors',
    product: 'sensors for the cold store',
    currency: 'EUR',
    amount: 41_500,
    people: [
      ['bethan.hughes', 'buyer'],
      ['owen.price', 'user'],
    ],
    entered: [190, 172, 149],
    closed: { as: 'lost', daysAgo: 121 },
    lostReason: 'Price: Fastlane Networks was 22 % below us',
  },
  {
    company: 'orrin-freight',
    name: 'Yard coverage pilot',
    product: 'a pilot for wireless across the Chicago yard',
    currency: 'USD',
    amount: 152_000,
    people: [
      ['maria.delgado', 'decider'],
      ['kevin.tran', 'influencer'],
    ],
    entered: [49, 37, 14],
    closesInDays: 76,
    nextStep: 'Pilot plan with Kevin Tran',
  },
];
