/** Where the webmails begin that are at the same address for everybody. */
export const mailboxes = {
  gmail: 'https://mail.google.com/',
  outlook: 'https://outlook.office.com/mail/',
  proton: 'https://mail.proton.me/',
  fastmail: 'https://app.fastmail.com/',
  yahoo: 'https://mail.yahoo.com/',
} as const;
export type Mailbox = keyof typeof mailboxes;

/** Those that the manifest does not name, so that their user is asked once more. As their makers write them. */
export const optionalMailboxes: readonly { id: Mailbox; name: string }[] = [
  { id: 'proton', name: 'Proton Mail' },
  { id: 'fastmail', name: 'Fastmail' },
  { id: 'yahoo', name: 'Yahoo Mail' },
];
