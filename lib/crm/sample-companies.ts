/** Who the sample data is about: invented firms at domains that belong to nobody. */
export interface SampleCompany {
  key: string;
  name: string;
  type: 'customer' | 'partner' | 'competitor' | 'supplier' | 'other';
  industry: string;
  size: string;
  phone: string;
  address: string;
  timeZone: string;
  needs?: string;
  /** Products owned, with the days since they were bought and until they are renewed. */
  products?: readonly { name: string; boughtDaysAgo: number; renewsInDays?: number }[];
}

/** The address part behind the `@`: the key is the first label of the domain. */
export const sampleDomain = (company: { key: string }): string => `${company.key}.example`;

const taipei = 'Asia/Taipei';
const shanghai = 'Asia/Shanghai';
const berlin = 'Europe/Berlin';

export const sampleCompanies: readonly SampleCompany[] = [
  {
    key: 'unity-steel',
    name: 'Unity Steel',
    type: 'customer',
    industry: 'Steel',
    size: '1,200',
    phone: '+886223635500',
    address: '88 Zhongxiao Road, Taipei',
    timeZone: taipei,
    needs: 'Two mills on one network, a named contact for outages',
    products: [
      { name: 'Managed network', boughtDaysAgo: 1_780, renewsInDays: 41 },
      { name: 'Branch routers', boughtDaysAgo: 760 },
    ],
  },
  {
    key: 'jade-logistics',
    name: '翠玉物流',
    type: 'customer',
    industry: '物流',
    size: '340',
    phone: '+886225550120',
    address: '桃園市蘆竹區南山路二段 12 號',
    timeZone: taipei,
    needs: '倉庫全區無線覆蓋',
    products: [{ name: '倉儲無線網路', boughtDaysAgo: 420, renewsInDays: 310 }],
  },
  {
    key: 'highland-bikes',
    name: '高嶺自行車',
    type: 'customer',
    industry: '自行車製造',
    size: '520',
    phone: '+886425550144',
    address: '臺中市大甲區順帆路 19 號',
    timeZone: taipei,
  },
  {
    key: 'morningstar-med',
    name: '晨曦醫材',
    type: 'customer',
    industry: '醫療器材',
    size: '180',
    phone: '+886335550171',
    address: '新竹縣竹北市生醫路二段 6 號',
    timeZone: taipei,
  },
  {
    key: 'lanhai-tech',
    name: '蓝海科技',
    type: 'customer',
    industry: '软件',
    size: '260',
    phone: '+862155500120',
    address: '上海市徐汇区虹梅路 1801 号',
    timeZone: shanghai,
    needs: '上海与苏州两地机房互联',
  },
  {
    key: 'pearl-river-foods',
    name: '珠江食品',
    type: 'customer',
    industry: '食品',
    size: '900',
    phone: '+862055500133',
    address: '广州市番禺区兴业大道 77 号',
    timeZone: shanghai,
  },
  {
    key: 'brandt-pumpen',
    name: 'Brandt Pumpen GmbH',
    type: 'customer',
    industry: 'Mechanical engineering',
    size: '410',
    phone: '+493023125110',
    address: 'Werkstraße 7, 13509 Berlin',
    timeZone: berlin,
    products: [{ name: 'Managed firewall', boughtDaysAgo: 900, renewsInDays: 190 }],
  },
  {
    key: 'keller-optik',
    name: 'Keller Optik KG',
    type: 'customer',
    industry: 'Optics',
    size: '75',
    phone: '+493023125140',
    address: 'Linsenweg 3, 07745 Jena',
    timeZone: berlin,
  },
  {
    key: 'atelier-moreau',
    name: 'Atelier Moreau',
    type: 'customer',
    industry: 'Furniture',
    size: '60',
    phone: '+33199005510',
    address: '14 rue des Tanneurs, 67000 Strasbourg',
    timeZone: 'Europe/Paris',
  },
  {
    key: 'larkfield-hotels',
    name: 'Larkfield Hotels',
    type: 'customer',
    industry: 'Hospitality',
    size: '2,100',
    phone: '+442079460110',
    address: '5 Larkfield Mews, London',
    timeZone: 'Europe/London',
    needs: 'Guest wireless in eleven houses, one invoice',
    products: [{ name: 'Guest wireless', boughtDaysAgo: 610, renewsInDays: 120 }],
  },
  {
    key: 'castell-foods',
    name: 'Castell Foods',
    type: 'customer',
    industry: 'Food',
    size: '330',
    phone: '+442079460133',
    address: 'Unit 9, Dockside Park, Cardiff',
    timeZone: 'Europe/London',
  },
  {
    key: 'orrin-freight',
    name: 'Orrin Freight',
    type: 'customer',
    industry: 'Logistics',
    size: '480',
    phone: '+13125550140',
    address: '2200 Canal Street, Chicago, IL',
    timeZone: 'America/Chicago',
  },
  {
    key: 'blue-mesa',
    name: 'Blue Mesa Energy',
    type: 'customer',
    industry: 'Energy',
    size: '150',
    phone: '+15055550117',
    address: '40 Mesa Road, Santa Fe, NM',
    timeZone: 'America/Denver',
  },
  {
    key: 'signal-partners',
    name: 'Signal Partners',
    type: 'partner',
    industry: 'Cabling and installation',
    size: '45',
    phone: '+886225550190',
    address: '31 Minquan Road, Taipei',
    timeZone: taipei,
  },
  {
    key: 'fastlane-networks',
    name: 'Fastlane Networks',
    type: 'competitor',
    industry: 'Networks',
    size: '600',
    phone: '+442079460190',
    address: '1 Fastlane Court, Reading',
    timeZone: 'Europe/London',
  },
];
