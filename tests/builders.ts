import type { MailSnapshot, MessageSnapshot } from '#lib/domain/snapshot.ts';

/** A mail as an adapter reads it: one expanded message from Ann at Acme to Rae, our rep. */
export const aMailSnapshot = (over: Partial<MailSnapshot> = {}): MailSnapshot => ({
  kind: 'mail',
  site: 'gmail',
  account: 'rae@sales.example',
  threadKey: '18c0ffee00000001',
  subject: 'Renewal terms',
  url: 'https://mail.google.com/mail/u/0/#inbox/18c0ffee00000001',
  folder: 'inbox',
  messages: [aMessageSnapshot()],
  ...over,
});

export const aMessageSnapshot = (over: Partial<MessageSnapshot> = {}): MessageSnapshot => ({
  key: '18c0ffee00000001',
  messageId: null,
  from: { email: 'ann.lee@acme.example', name: 'Ann Lee' },
  to: [{ email: 'rae@sales.example', name: 'Rae Rep' }],
  cc: [],
  bcc: [],
  recipientsComplete: true,
  date: { ms: Date.UTC(2026, 10, 20, 9, 30), text: null, source: 'id' },
  expanded: true,
  draft: false,
  text: 'Could you send the renewal terms?\n\nAnn',
  snippet: null,
  attachments: [],
  ...over,
});
