/** What a user needs to know of a webmail that we read. Its reader is in lib/adapters, by the same id. */
export interface Webmail {
  id: string;
  /** As its makers write it. */
  name: string;
  /** Not yet seen on enough live accounts. */
  beta: boolean;
}

/** In the order in which they are told of; tests/adapters/webmails.test.ts compares them with the readers. */
export const webmails: readonly Webmail[] = [
  { id: 'gmail', name: 'Gmail', beta: false },
  { id: 'outlook', name: 'Outlook', beta: true },
  { id: 'proton', name: 'Proton Mail', beta: true },
  { id: 'fastmail', name: 'Fastmail', beta: true },
  { id: 'yahoo', name: 'Yahoo Mail', beta: true },
  { id: 'roundcube', name: 'Roundcube', beta: false },
  { id: 'sogo', name: 'SOGo', beta: true },
  { id: 'owa', name: 'Outlook Web App (OWA)', beta: true },
];
