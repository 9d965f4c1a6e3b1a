import type { ComposeSnapshot, MailSnapshot } from './snapshot.ts';

/**
 * A mail that is being written, told like one that is read, so that everybody in it is found and shown in the same way. It has no
 * link: the page in which it was written is not where it can be found.
 */
export function mailOfCompose(
  { draftKey, threadKey, subject, from, to, cc, bcc, text, attachments }: ComposeSnapshot,
  { site, account, at }: { site: string; account: string | null; at: number | null },
): MailSnapshot {
  const sender = from ?? (account === null ? null : { email: account, name: null });
  return {
    kind: 'mail',
    site,
    account: account ?? from?.email ?? null,
    threadKey: threadKey ?? (draftKey === null ? null : `draft:${draftKey}`),
    subject,
    url: '',
    folder: 'sent',
    messages: [
      {
        key: null,
        messageId: null,
        from: sender,
        to,
        cc,
        bcc,
        recipientsComplete: true,
        date: { ms: at, text: null, source: at === null ? null : 'attribute' },
        expanded: true,
        draft: false,
        text,
        snippet: null,
        attachments,
      },
    ],
  };
}
