import type { SignatureCase } from './signature-case.ts';

export const quoted: SignatureCase[] = [
  {
    about: 'what is quoted below belongs to somebody else',
    text: 'Agreed.\n\nAnn\n\nOn Fri, Nov 20, 2026 at 9:30 AM Bo Li <bo@other.example> wrote:\n> Best regards,\n> Bo Li\n> Sales Director\n> Other Ltd\n> +44 20 7946 0958',
    from: 'Ann',
    name: 'Ann',
  },
  {
    about: 'an attribution broken in two lines',
    text: 'Agreed.\n\nBest\nAnn Weber\n\nOn Fri, Nov 20, 2026 at 9:30 AM Bo Li <bo@other.example>\nwrote:\nBest regards,\nBo Li\nSales Director',
    name: 'Ann Weber',
  },
  {
    about: 'the header of an older mail',
    text: 'Agreed.\n\nAnn Weber\nBuyer\n\nFrom: Bo Li <bo@other.example>\nSent: Friday\nTo: Ann\nSubject: Offer\n\nBest regards\nBo Li\nSales Director\n+44 20 7946 0958',
    name: 'Ann Weber',
    title: 'Buyer',
  },
  {
    about: 'in German, with a banner',
    text: 'Passt.\n\nViele Grüße\nAnn Weber\n\n-----Ursprüngliche Nachricht-----\nVon: Bo Li\nGesendet: Freitag\n\nMit freundlichen Grüßen\nBo Li\nVertriebsleiter',
    name: 'Ann Weber',
  },
  {
    about: 'in Chinese',
    text: '好的，谢谢。\n\n王小明\n采购经理\n\n在 2026年11月20日，李娜 <li@other.example> 写道：\n此致\n敬礼\n李娜\n销售总监\n13900001111',
    from: '王小明',
    region: 'CN',
    name: '王小明',
    title: '采购经理',
  },
  {
    about: 'an answer below what it answers',
    text: 'On Friday Bo Li wrote:\n> Can you do it?\n> Bo Li\n> Sales Director\n\nWe can.\n\nBest regards\nAnn Weber\nBuyer',
    name: 'Ann Weber',
    title: 'Buyer',
  },
];
