/** A follow-up of the sample data; `dueInDays` is negative when it is overdue. */
export interface SampleFollowUp {
  title: string;
  mailbox: string;
  company: string;
  dueInDays: number;
  /** Name of the opportunity it is about. */
  opportunity?: string;
  doneDaysAgo?: number;
}

type Row = readonly [
  company: string,
  mailbox: string,
  title: string,
  dueInDays: number,
  more?: Pick<SampleFollowUp, 'opportunity' | 'doneDaysAgo'>,
];

const rows: readonly Row[] = [
  ['unity-steel', 'li.chang', 'Call back about the outage report', -1],
  ['unity-steel', 'li.chang', 'Send the revised quote Q-0142', 3, { opportunity: 'Renewal 2027' }],
  ['unity-steel', 'mei.tai', 'Site visit at the second mill', 5, { opportunity: 'Renewal 2027' }],
  ['unity-steel', 'mei.tai', 'List of branch addresses', 8, { opportunity: 'Branch routers' }],
  ['unity-steel', 'robert.hsu', 'Send last year’s invoices', -9, { doneDaysAgo: 10 }],
  ['jade-logistics', 'yating.chen', '送出修訂報價', 1, { opportunity: '二號倉無線網路' }],
  ['jade-logistics', 'chihming.wang', '確認施工週末', 9, { opportunity: '二號倉無線網路' }],
  ['highland-bikes', 'chienhung.wu', '安排廠區勘查', -4, { opportunity: '大甲廠區骨幹更新' }],
  ['morningstar-med', 'junjie.lin', '年度檢討會議時間', 14],
  ['morningstar-med', 'ouyang', '寄一頁摘要', -20, { doneDaysAgo: 19 }],
  ['lanhai-tech', 'zhang.wei', '技术方案评审会', 4, { opportunity: '沪苏机房互联' }],
  ['lanhai-tech', 'li.na', '补充报价明细', 0, { opportunity: '沪苏机房互联' }],
  ['pearl-river-foods', 'chen.jing', '约第一次现场交流', 6, { opportunity: '冷库温控网络' }],
  ['brandt-pumpen', 'j.brandt', 'One-page offer', 2, { opportunity: 'Firewall refresh' }],
  ['brandt-pumpen', 'sabine.vogt', 'Maintenance window in writing', -2],
  ['keller-optik', 'anna.keller', 'Drawing of the new hall', 7],
  [
    'larkfield-hotels',
    'priya.raman',
    'Answers for legal',
    0,
    { opportunity: 'Guest wireless, phase two' },
  ],
  ['larkfield-hotels', 'tom.ashby', 'Loan kit for Bath', 10, { opportunity: 'Conference kits' }],
  ['orrin-freight', 'kevin.tran', 'Pilot plan', 3, { opportunity: 'Yard coverage pilot' }],
  ['atelier-moreau', 'claire.moreau', 'Ask how the move went', 21],
];

const followUp = ([company, mailbox, title, dueInDays, more]: Row): SampleFollowUp => ({
  company,
  mailbox,
  title,
  dueInDays,
  ...more,
});

export const sampleFollowUps: readonly SampleFollowUp[] = rows.map(followUp);
