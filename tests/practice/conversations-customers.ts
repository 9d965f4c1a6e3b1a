import { known, nora, type Conversation } from './letters.ts';

const li = known('li.chang');
const mei = known('mei.tai');
const liSignature = `Li Chang
Head of Communications
Unity Steel
+886 2 2363 5502`;

/** With people that the sample data knows. */
export const customerConversations: readonly Conversation[] = [
  {
    key: 'renewal',
    subject: 'Renewal 2027: the terms',
    unread: true,
    letters: [
      {
        from: nora,
        to: [li],
        hoursAgo: 219,
        body: 'Dear Li,\n\nattached are the terms for the next three years. Both mills are in one contract, as you asked.\n\nNora',
        attachments: [['Renewal-2027-v1.pdf', '214 KB']],
      },
      {
        from: li,
        to: [nora],
        cc: [mei],
        hoursAgo: 147,
        body: `Hi Nora,\n\nthank you. Mei has two questions about the second mill, she is in copy.\n\n${liSignature}`,
      },
      {
        from: nora,
        to: [li],
        cc: [mei],
        hoursAgo: 101,
        body: 'Dear Li, dear Mei,\n\nthe second mill gets its own line and its own router. Nothing else changes.\n\nNora',
        attachments: [['Renewal-2027-v2.pdf', '221 KB']],
      },
      {
        from: li,
        to: [nora],
        cc: [mei],
        hoursAgo: 1.2,
        body: `Hi Nora,

this is much clearer. Two points before I can take it to the board:

1. Could the first year start in March instead of January?
2. Who is on call on public holidays?

If you can answer by Tuesday, I will put it on the agenda of next week.

Best regards,
${liSignature}`,
        quote: 'the second mill gets its own line and its own router.\nNothing else changes.',
      },
    ],
  },
  {
    key: 'warehouse',
    subject: '二號倉無線網路：修訂報價',
    unread: true,
    letters: [
      {
        from: nora,
        to: [known('yating.chen')],
        hoursAgo: 76,
        body: '雅婷您好：\n\n附上二號倉的報價，第三區的基地台可以分兩期施工。\n\nNora 敬上',
        attachments: [['二號倉報價_v1.pdf', '180 KB']],
      },
      {
        from: known('yating.chen'),
        to: [nora],
        cc: [known('chihming.wang')],
        hoursAgo: 5,
        body: `Nora 您好：

報價收到了，謝謝。志明希望第三區也在今年完成，請問總價可以維持在一百三十萬以內嗎？

另外請補上施工期間的備援方式。

陳雅婷
採購經理
翠玉物流股份有限公司
電話：+886 2 2555 0121`,
      },
    ],
  },
  {
    key: 'two-sites',
    subject: '沪苏机房互联：技术方案评审',
    letters: [
      {
        from: known('zhang.wei'),
        to: [nora],
        cc: [known('li.na')],
        hoursAgo: 27,
        body: `Nora 您好：

评审会定在周四下午两点，请提前发一份带宽与时延的测试数据。李娜会一起参加。

张伟
运维总监 | 蓝海科技
手机 +86 138 0000 0000`,
      },
    ],
  },
  {
    key: 'firewall',
    subject: 'Angebot Firewall auf einer Seite',
    letters: [
      {
        from: nora,
        to: [known('sabine.vogt')],
        hoursAgo: 70,
        body: 'Guten Tag Frau Vogt,\n\nwelche der beiden Varianten soll ich für Herrn Brandt zusammenfassen?\n\nNora Lind',
      },
      {
        from: known('sabine.vogt'),
        to: [nora],
        cc: [known('j.brandt')],
        hoursAgo: 30,
        body: `Guten Tag Frau Lind,

bitte Variante B, und bitte wirklich nur eine Seite. Herr Brandt entscheidet am Freitag.

Mit freundlichen Grüßen
Sabine Vogt
Leiterin IT
Brandt Pumpen GmbH`,
      },
    ],
  },
  {
    key: 'hotels',
    subject: 'Guest wireless, phase two: the eleven questions',
    letters: [
      {
        from: known('priya.raman'),
        to: [nora, known('victor.lo')],
        cc: [
          known('tom.ashby'),
          known('grace.okafor'),
          known('daniel.reyes'),
          { name: 'Miriam Achebe', email: 'm.achebe@achebe-law.example' },
        ],
        hoursAgo: 52,
        body: 'Dear all,\n\nlegal has eleven questions, Miriam will send them today. Could everybody answer the ones that concern them by Friday?\n\nPriya',
      },
      {
        from: { name: 'Miriam Achebe', email: 'm.achebe@achebe-law.example' },
        to: [known('priya.raman'), nora],
        cc: [known('tom.ashby'), known('grace.okafor'), known('daniel.reyes'), known('victor.lo')],
        hoursAgo: 46,
        body: `Dear Priya, dear Nora,

please find the questions attached. Numbers 4 and 9 decide whether we can sign this year.

Kind regards
Miriam Achebe
Partner, Achebe & Finch LLP
+44 20 7946 0188`,
        attachments: [['Questions.docx', '38 KB']],
      },
    ],
  },
  {
    key: 'pilot',
    subject: 'Pilot in the Chicago yard',
    letters: [
      {
        from: known('maria.delgado'),
        to: [nora],
        cc: [known('kevin.tran')],
        hoursAgo: 122,
        body: 'Hi Nora,\n\nKevin will send you the map of the yard. Start with rows A to F.\n\nMaria',
      },
    ],
  },
  {
    key: 'installation',
    subject: 'Installation dates in December',
    letters: [
      {
        from: known('amy.ho'),
        to: [nora],
        hoursAgo: 200,
        body: 'Hi Nora,\n\nwe have the 5th and the 12th. Which one is for the warehouse?\n\n何雅雯\nSignal Partners',
      },
    ],
  },
  {
    key: 'new-hall',
    subject: 'A network for your new hall',
    folder: 'sent',
    letters: [
      {
        from: nora,
        to: [known('anna.keller')],
        hoursAgo: 54,
        body: 'Dear Ms Keller,\n\nthank you for the tour. A sketch for the new hall is attached, with two variants for the ceiling.\n\nNora Lind',
        attachments: [['Hall-sketch.pdf', '512 KB']],
      },
    ],
  },
];
