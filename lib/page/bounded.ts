import type {
  AddressSnapshot,
  ComposeSnapshot,
  MessageSnapshot,
  WebmailSnapshot,
} from '#lib/domain/snapshot.ts';

/*
 * A snapshot crosses to the sidebar and is checked there (lib/domain/snapshot.ts says the same bounds). A sender who
 * writes a name of a megabyte must not make the whole mail unreadable, so everything is cut to size here.
 */
const line = 4_000;
const body = 200_000;
const people = 1_000;
const messages = 1_000;
const files = 200;

/** The same snapshot, with every text and list within bounds. The newest messages and first people are kept. */
export function bounded(snapshot: WebmailSnapshot): WebmailSnapshot {
  if (snapshot.kind === 'nothing') return snapshot;
  return {
    ...snapshot,
    account: cut(snapshot.account),
    threadKey: cut(snapshot.threadKey),
    subject: cut(snapshot.subject),
    url: snapshot.url.slice(0, line),
    messages: snapshot.messages.slice(-messages).map(boundedMessage),
  };
}

const windows = 20;

/** Who is written to, for a sidebar: what is written is nobody's business before it is sent. */
export const composing = (all: readonly ComposeSnapshot[]): ComposeSnapshot[] =>
  all.slice(-windows).map((compose) => boundedCompose({ ...compose, text: null, attachments: [] }));

/** A mail being written, cut in the same way. */
export function boundedCompose(compose: ComposeSnapshot): ComposeSnapshot {
  const few = (all: AddressSnapshot[]) => all.slice(0, people).map(boundedAddress);
  return {
    draftKey: cut(compose.draftKey),
    threadKey: cut(compose.threadKey),
    from: compose.from && boundedAddress(compose.from),
    to: few(compose.to),
    cc: few(compose.cc),
    bcc: few(compose.bcc),
    subject: cut(compose.subject),
    text: cut(compose.text, body),
    attachments: boundedFiles(compose.attachments),
  };
}

const boundedMessage = (message: MessageSnapshot): MessageSnapshot => ({
  ...message,
  key: cut(message.key),
  messageId: cut(message.messageId),
  from: message.from && boundedAddress(message.from),
  ...boundedPeople(message),
  date: { ...message.date, text: cut(message.date.text) },
  text: cut(message.text, body),
  snippet: cut(message.snippet),
  attachments: boundedFiles(message.attachments),
});

const boundedFiles = (attachments: MessageSnapshot['attachments']) =>
  attachments
    .slice(0, files)
    .map(({ name, size }) => ({ name: name.slice(0, line), size: cut(size) }));

/** Whoever is cut off makes the list incomplete, and that is said. */
function boundedPeople({ to, cc, bcc, recipientsComplete }: MessageSnapshot) {
  const few = (all: AddressSnapshot[]) => all.slice(0, people).map(boundedAddress);
  const all = Math.max(to.length, cc.length, bcc.length) <= people;
  return { to: few(to), cc: few(cc), bcc: few(bcc), recipientsComplete: recipientsComplete && all };
}

const boundedAddress = ({ email, name }: AddressSnapshot): AddressSnapshot => ({
  email: cut(email),
  name: cut(name),
});

const cut = (text: string | null, most = line): string | null =>
  text === null || text.length <= most ? text : text.slice(0, most);
