import { nora, type Conversation } from './letters.ts';

/** With people that the sample data does not know. */
export const strangerConversations: readonly Conversation[] = [
  {
    key: 'depot',
    subject: 'Wireless for our new depot',
    unread: true,
    letters: [
      {
        from: { name: 'Hanna Virtanen', email: 'hanna.virtanen@northpier.example' },
        to: [nora],
        hoursAgo: 3,
        body: `Dear Nora,

Victor Lo of Signal Partners gave me your name. We open a depot in April, about nine thousand square metres, and need wireless in all of it.

Could we talk on Thursday?

Kind regards,

Hanna Virtanen
Head of Site Services
Northpier Storage Oy
Phone: +44 20 7946 0321
Mobile: +44 7700 900123
www.northpier.example`,
      },
    ],
  },
  {
    key: 'new-colleague',
    subject: 'I will take over the branch offices',
    letters: [
      {
        from: { name: 'Wei-Ting Kao', email: 'weiting.kao@unity-steel.example' },
        to: [nora],
        hoursAgo: 25,
        body: 'Dear Nora,\n\nfrom Monday on I look after the branch offices at Unity Steel. Mei Tai will introduce us.\n\nWei-Ting Kao',
      },
    ],
  },
  {
    // Has the name of a customer, but is somebody else.
    key: 'namesake',
    subject: 'Vases for your reception',
    letters: [
      {
        from: { name: 'Li Chang', email: 'li.chang@porcelain-lab.example' },
        to: [nora],
        hoursAgo: 150,
        body: 'Dear Nora,\n\nour spring catalogue is out. May I send you a printed copy?\n\nLi Chang\nPorcelain Lab',
      },
    ],
  },
  {
    key: 'invoice',
    subject: 'Your invoice 2026-1187 is ready',
    letters: [
      {
        from: { name: 'Cloudpost Billing', email: 'no-reply@billing.cloudpost.example' },
        to: [nora],
        hoursAgo: 33,
        body: 'Your invoice for November is ready. This mailbox is not read.',
        attachments: [['2026-1187.pdf', '61 KB']],
      },
    ],
  },
  {
    key: 'bounce',
    subject: 'Delivery Status Notification (Failure)',
    letters: [
      {
        from: { name: 'Mail Delivery Subsystem', email: 'mailer-daemon@harborline.example' },
        to: [nora],
        hoursAgo: 98,
        body: 'Your message to someone@gone.example could not be delivered: 550 5.1.1 user unknown.',
      },
    ],
  },
];
