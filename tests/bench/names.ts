/* Parts of invented names. Together they make more people and companies than any sales team has. */

export const given =
  `Anna Ben Carla David Elena Farid Greta Hugo Ines Jonas Karin Louis Maria Nils Olga Paul
Quinn Rosa Samuel Tina Umberto Vera Walter Xenia Yusuf Zoe Amara Bjørn Chloé Dario Esther François Giulia Hanna Ivan
Jana Kofi Leïla Marta Noor Óscar Priya Rafael Sofía Tomáš Ursula Viktor Wanda Yara Łukasz`.split(
    /\s+/,
  );

export const family =
  `Adler Brandt Costa Dvořák Evans Fischer García Hansen Ibrahim Jansen Keller Larsen Moreau
Nakamura Okafor Petrov Quist Rossi Schmidt Torres Ueda Vogt Weber Xavier Young Zimmer Achebe Bianchi Cohen Delgado
Eriksson Fontaine Grant Huber Iversen Jovanović Kowalski Lindqvist Müller Novák Olsen Pereira Ramos Sato Tanaka
Urban Virtanen Wagner Yılmaz Zeller Ashworth Blackwood Castellano Drummond Ellingsen Farrow`.split(
    /\s+/,
  );

export const chineseFamily = '陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高'.split(
  '',
);
export const chineseGiven =
  '雅婷志明淑芬俊傑美玲建宏怡君家豪佩珊承翰詩涵宗翰欣怡冠宇品妍柏翰心怡宥廷'.match(/../gu) ?? [];

export const companyWords =
  `Alpine Baltic Cedar Delta Ember Falcon Granite Harbor Indigo Juniper Kestrel Lumen
Meridian Nimbus Orchard Pioneer Quartz Raven Summit Tidal Umber Vertex Willow Zephyr Acorn Beacon Copper Drift Evergreen
Foundry Glacier Horizon`.split(/\s+/);
export const companyKinds =
  `Pumps Logistics Foods Robotics Textiles Optics Energy Printing Devices Steel Paper
Software Chemicals Hotels Motors Tools`.split(/\s+/);
export const companyForms = ['GmbH', 'Ltd', 'Inc.', 'AG', 'S.A.', 'Oy', 'AB', 'BV'];
export const chineseCompanies = [
  '台灣電子',
  '東方精密',
  '上海機械',
  '長榮物流',
  '新竹光電',
  '高雄造船',
  '北京軟體',
  '廣州紡織',
];

export const titles =
  `Buyer|Head of Purchasing|CFO|Managing Director|IT Manager|Engineer|Office Manager|採購經理|財務長|Einkaufsleiterin`.split(
    '|',
  );

export const subjects =
  `Offer|Renewal of the contract|Delivery in week|Question about the invoice|Meeting next week|Order|Complaint about the last delivery|Site visit|Price list|Angebot|報價|合約更新|會議紀錄|Spare parts|Training dates|Warranty`.split(
    '|',
  );

export const sentences =
  `Thank you for the offer of last week.|We need forty seats by the end of the month.|Could you send the revised terms?|The delivery was two days late.|Please call me on Thursday.|Our budget is decided in November.|The pilot went well and the team is happy.|We are comparing three vendors.|請問下週可以開會嗎？|附件是修改後的報價單。|Vielen Dank für das Angebot.|Bitte senden Sie uns die Unterlagen.|The board wants to see figures before it signs.|Attached is the list of open questions.`.split(
    '|',
  );
