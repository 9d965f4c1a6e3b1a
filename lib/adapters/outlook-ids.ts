/** Ids of conversations begin so in every account seen; those of single mails begin otherwise. */
const conversation = /^A[AQ]Qk[\w+/-]{4,600}$/;

/**
 * A conversation's id in one spelling. The page writes base 64 with `+` and `/`; addresses write it with `-` and `_`, not always
 * for the same two and with or without its padding. So all four become one: ids that differ in nothing else are the same.
 */
export function conversationId(raw: string | null): string | null {
  if (raw === null || raw.length > 2_000) return null;
  const id = decoded(raw.trim()).replace(/=+$/, '');
  return conversation.test(id) ? id.replace(/[+/_]/g, '-') : null;
}

/** The conversation that the address names: `/mail/inbox/id/AAQk…`. */
export const conversationInUrl = (url: string): string | null =>
  conversationId(/\/id\/([^/?#]+)/.exec(pathOf(url))?.[1] ?? null);

const folders = {
  inbox: 'inbox',
  sentitems: 'sent',
  drafts: 'drafts',
  deleteditems: 'other',
  junkemail: 'other',
  archive: 'other',
  outbox: 'other',
} as const;

/** `/mail/inbox/…`, after the number of an account or the address of a mailbox. Other folders have an id for a name. */
export function folderInUrl(url: string): 'inbox' | 'sent' | 'drafts' | 'other' | null {
  const [app, ...rest] = pathOf(url).split('/').filter(Boolean);
  const name = rest.find((part) => !/^\d+$|@|%40/i.test(part)) ?? '';
  return app === 'mail' && Object.hasOwn(folders, name)
    ? folders[name as keyof typeof folders]
    : null;
}

/** What opens a single mail in a window of its own. All else in an address may name the user or his session. */
const kept = new Set(['ItemID', 'exvsurl', 'viewmodel']);

/** The address that opens this mail again, and nothing more. */
export function addressOf(url: string): string {
  const page = URL.parse(url);
  if (!page) return '';
  const query = new URLSearchParams([...page.searchParams].filter(([name]) => kept.has(name)));
  const opened = `${page.origin}${page.pathname}${query.size > 0 ? `?${query.toString()}` : ''}`;
  return opened.length <= 4_000 ? opened : page.origin;
}

const pathOf = (url: string): string => URL.parse(url)?.pathname ?? '';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
