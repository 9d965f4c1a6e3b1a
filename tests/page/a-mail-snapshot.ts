import type { MailSnapshot } from '#lib/domain/snapshot.ts';

/** An open mail without messages. */
export const aMailSnapshot = (change: Partial<MailSnapshot> = {}): MailSnapshot => ({
  kind: 'mail',
  site: 'gmail',
  account: null,
  threadKey: null,
  subject: 'Offer',
  url: 'https://mail.google.com/mail/u/0/#inbox/1',
  folder: 'inbox',
  messages: [],
  ...change,
});
