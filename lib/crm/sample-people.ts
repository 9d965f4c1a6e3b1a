import type { Lifecycle } from '#lib/domain/contact.ts';
import type { Grade } from '#lib/domain/record.ts';

/** An invented person. The address is `mailbox@<company>.example`. */
export interface SamplePerson {
  mailbox: string;
  company: string;
  /** As the person writes it. */
  name: string;
  title: string;
  language: 'en' | 'zh-TW' | 'zh-CN';
  lifecycle: Lifecycle;
  grade: Grade['value'];
  /** Why that grade, in one line. */
  because?: string;
  /** The last digits of a number of one's own; without, only the company's is known. */
  extension?: string;
  goodToKnow?: readonly string[];
  note?: string;
}

export const addressOf = (person: { mailbox: string; company: string }): string =>
  `${person.mailbox}@${person.company}.example`;

type Row = readonly [
  mailbox: string,
  name: string,
  title: string,
  lifecycle: Lifecycle,
  grade: Grade['value'],
  more?: Pick<SamplePerson, 'because' | 'extension' | 'goodToKnow' | 'note'>,
];

const of = (company: string, language: SamplePerson['language'], rows: readonly Row[]) =>
  rows.map(([mailbox, name, title, lifecycle, grade, more]): SamplePerson => ({
    mailbox,
    company,
    name,
    title,
    language,
    lifecycle,
    grade,
    ...more,
  }));

export const samplePeople: readonly SamplePerson[] = [
  ...of('unity-steel', 'en', [
    [
      'li.chang',
      'Li Chang',
      'Head of Communications',
      'client',
      'mostValuable',
      {
        because: 'TWD 1.95M won in 24 months, the largest share',
        extension: '02',
        goodToKnow: ['Prefers calls before ten', 'Runs the night market 10k every autumn'],
        note: 'Decides alone up to TWD 3M; above that the board meets on the first Tuesday.',
      },
    ],
    ['mei.tai', 'Mei Tai', 'Network Manager', 'client', 'mostValuable', { extension: '17' }],
    ['robert.hsu', 'Robert Hsu', 'Chief Financial Officer', 'customer', 'standard'],
    ['kuan.yu.lin', '林冠宇', '資訊部工程師', 'customer', 'standard', { extension: '31' }],
  ]),
  ...of('jade-logistics', 'zh-TW', [
    [
      'yating.chen',
      '陳雅婷',
      '採購經理',
      'client',
      'growable',
      {
        because: '進行中商機超過已成交金額的一半',
        extension: '21',
        goodToKnow: ['週三固定在桃園倉'],
      },
    ],
    ['chihming.wang', '王志明', '資訊長', 'customer', 'growable', { extension: '22' }],
    ['shufen.huang', '黃淑芬', '財務專員', 'customer', 'standard'],
  ]),
  ...of('highland-bikes', 'zh-TW', [
    ['chienhung.wu', '吳建宏', '廠務經理', 'shopper', 'prospect', { extension: '45' }],
    ['peiyu.tsai', '蔡佩瑜', '總經理特助', 'prospect', 'prospect'],
  ]),
  ...of('morningstar-med', 'zh-TW', [
    ['junjie.lin', '林俊傑', '資訊主管', 'customer', 'standard', { extension: '73' }],
    ['hsinyi.chang', '張心怡', '品保經理', 'prospect', 'standard'],
    ['ouyang', '歐陽靖', '執行長', 'customer', 'standard', { goodToKnow: ['只看一頁摘要'] }],
  ]),
  ...of('lanhai-tech', 'zh-CN', [
    [
      'zhang.wei',
      '张伟',
      '运维总监',
      'customer',
      'growable',
      { because: '进行中商机金额较大', extension: '21' },
    ],
    ['li.na', '李娜', '采购主管', 'customer', 'growable', { extension: '24' }],
    ['liu.yang', '刘洋', '网络工程师', 'prospect', 'standard'],
  ]),
  ...of('pearl-river-foods', 'zh-CN', [
    ['chen.jing', '陈静', '信息中心主任', 'shopper', 'prospect', { extension: '34' }],
    ['zhou.min', '周敏', '行政经理', 'suspect', 'prospect'],
  ]),
  ...of('brandt-pumpen', 'en', [
    [
      'j.brandt',
      'Jürgen Brandt',
      'Geschäftsführer',
      'client',
      'mostValuable',
      {
        because: 'EUR 58,200 won in 24 months',
        extension: '1',
        goodToKnow: ['Wants every offer on one page'],
      },
    ],
    ['sabine.vogt', 'Sabine Vogt', 'Leiterin IT', 'client', 'mostValuable', { extension: '12' }],
    ['thomas.krueger', 'Thomas Krüger', 'Einkauf', 'customer', 'standard', { extension: '14' }],
  ]),
  ...of('keller-optik', 'en', [
    ['anna.keller', 'Anna Keller', 'Managing Partner', 'shopper', 'prospect', { extension: '1' }],
    ['m.weiss', 'Matthias Weiß', 'IT-Administrator', 'prospect', 'prospect'],
  ]),
  ...of('atelier-moreau', 'en', [
    ['claire.moreau', 'Claire Moreau', 'Directrice', 'customer', 'standard', { extension: '11' }],
    ['helene.garnier', 'Hélène Garnier', 'Responsable achats', 'prospect', 'standard'],
  ]),
  ...of('larkfield-hotels', 'en', [
    [
      'priya.raman',
      'Priya Raman',
      'Director of Operations',
      'client',
      'growable',
      {
        because: 'Two open opportunities, EUR 136,900 in all',
        extension: '12',
        goodToKnow: ['Works from Edinburgh on Fridays'],
      },
    ],
    ['tom.ashby', 'Tom Ashby', 'Head of IT', 'customer', 'growable', { extension: '15' }],
    ['grace.okafor', 'Grace Okafor', 'Finance Partner', 'customer', 'standard'],
    ['daniel.reyes', 'Daniel Reyes', 'Property Manager, Bath', 'prospect', 'standard'],
  ]),
  ...of('castell-foods', 'en', [
    ['owen.price', 'Owen Price', 'Plant Manager', 'customer', 'standard', { extension: '34' }],
    [
      'bethan.hughes',
      'Bethan Hughes',
      'Buyer',
      'lost',
      'belowZero',
      { because: 'Service cost above margin for four quarters', extension: '36' },
    ],
  ]),
  ...of('orrin-freight', 'en', [
    ['maria.delgado', 'Maria Delgado', 'VP Infrastructure', 'shopper', 'growable', {}],
    ['kevin.tran', 'Kevin Tran', 'Network Architect', 'prospect', 'prospect', { extension: '43' }],
    ['joan.whitaker', 'Joan Whitaker', 'Procurement', 'prospect', 'prospect'],
  ]),
  ...of('blue-mesa', 'en', [
    ['sam.yazzie', 'Sam Yazzie', 'Operations Lead', 'customer', 'standard', { extension: '18' }],
    ['ellen.park', 'Ellen Park', 'Controller', 'suspect', 'prospect'],
  ]),
  ...of('signal-partners', 'en', [
    ['victor.lo', 'Victor Lo', 'Installation Lead', 'advocate', 'standard', { extension: '91' }],
    ['amy.ho', '何雅雯', '專案經理', 'advocate', 'standard', { extension: '92' }],
  ]),
  ...of('fastlane-networks', 'en', [
    ['ian.mercer', 'Ian Mercer', 'Regional Sales', 'suspect', 'standard', {}],
  ]),
];
