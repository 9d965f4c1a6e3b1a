export interface RigMail {
  /** As Roundcube lists it. */
  subject: string;
  messageId: string;
  /** Address of the sender. */
  from: string;
  /** The heading of its card while nobody is known: whom it is about, never the user. */
  person: string;
  folder?: string;
}

const mail = (
  name: string,
  subject: string,
  from: string,
  person: string,
  folder?: string,
): RigMail => ({
  subject,
  messageId: `${name}@rig.example`,
  from,
  person,
  ...(folder !== undefined && { folder }),
});

const siobhan = ['siobhan.obrien@globex.example', "O'Brien, Siobhán (Sales)"] as const;
const carla = ['carla+crm@initech.example', 'Carla Gómez'] as const;

/** What is in alice's mailbox on the rig, the same after every reset. */
export const mails = {
  plain: mail('plain-1', 'Intro call next week?', ...siobhan),
  chinese: mail('cn-1', '报价单：2026 年第四季度', 'zhang.wei@acme-cn.example', '张伟'),
  first: mail('thread-1', 'Proposal for Initech', ...carla),
  reply: mail('thread-3', 'Re: Proposal for Initech', ...carla),
  german: mail('thread-4', 'AW: Proposal for Initech', 'j.mueller@müller.example', 'Jürgen Müller'),
  vcard: mail('vcard-1', '我的名片 / my card', 'li.na@acme-cn.example', '李娜'),
  many: mail('many-1', 'Team list', ...siobhan),
  spoof: mail('spoof-1', 'Urgent wire transfer', 'mallory@evil.example', 'mallory@evil.example'),
  list: mail('list-1', '[sales] Pipeline review', ...siobhan),
  hostile: mail(
    'xss-1',
    `<script>alert('subject')</script> & "quotes"`,
    'x@evil.example',
    '<img src=x onerror=alert(1)>',
  ),
  nosubject: mail('nosub-1', '', 'quiet@globex.example', 'quiet@globex.example'),
  machine: mail('html-1', 'Your invoice INV-2026-0042', 'no-reply@billing.example', ''),
  sent: mail('thread-2', 'Re: Proposal for Initech', 'alice@example.test', 'Carla Gómez', 'Sent'),
  sentToColleague: mail('out-1', 'Lunch?', 'alice@example.test', '张伟', 'Sent'),
} as const satisfies Record<string, RigMail>;
