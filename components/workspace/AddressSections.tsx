import { Section } from '#components/ui/Section.tsx';
import { text } from '#lib/view/text.ts';
import type { NeverLogList, OwnAddresses, OwnMailbox } from '#lib/view/workspace/address-lists.ts';
import { everyMailbox } from '#lib/view/workspace/address-lists.ts';

import { AddLine } from './AddLine.tsx';
import type { Removable } from './RemovableList.tsx';
import { RemovableList } from './RemovableList.tsx';

/** The user's own addresses, by mailbox: never taken for the contact. */
export function OwnAddressesSection({ own }: { own: OwnAddresses }) {
  const mailboxes = own.mailboxes.value;
  return (
    <Section name={text('settings_own')}>
      <div class="card stack">
        <p>{text('settings_own_why')}</p>
        {mailboxes.map((mailbox) => (
          <Mailbox key={mailbox.account} mailbox={mailbox} own={own} />
        ))}
        <AddLine
          label={text('settings_own_add')}
          example="me@acme.example"
          button={text('settings_add')}
          value={own.typed}
          error={own.error.value}
          add={() => void own.add()}
        >
          {mailboxes.length > 1 && (
            <select
              class="input"
              aria-label={text('settings_own_of')}
              value={own.account.value}
              onChange={(event) => {
                own.account.value = event.currentTarget.value;
              }}
            >
              {mailboxes.map(({ account }) => (
                <option key={account} value={account}>
                  {mailboxName(account)}
                </option>
              ))}
            </select>
          )}
        </AddLine>
      </div>
    </Section>
  );
}

function Mailbox({ mailbox, own }: { mailbox: OwnMailbox; own: OwnAddresses }) {
  const { account, addresses } = mailbox;
  const lines: Removable[] = addresses.map((address) => ({
    key: address,
    name: address,
    remove: () => void own.remove(account, address),
  }));
  if (account !== everyMailbox)
    lines.unshift({
      key: account,
      name: account,
      detail: text('settings_own_mailbox'),
      remove: () => void own.forget(account),
    });
  return <RemovableList name={mailboxName(account)} lines={lines} />;
}

const mailboxName = (account: string): string =>
  account === everyMailbox ? text('settings_own_every') : account;

/** Whose mail is never logged. */
export function NeverLogSection({ list }: { list: NeverLogList }) {
  return (
    <Section name={text('settings_never')}>
      <div class="card stack">
        <p>{text('settings_never_why')}</p>
        <RemovableList
          name={text('settings_never')}
          lines={list.rules.value.map((rule) => ({
            key: `${rule.kind} ${rule.value}`,
            name: rule.value,
            detail: text(`settings_never_${rule.kind}`),
            remove: () => void list.remove(rule),
          }))}
        />
        <AddLine
          label={text('settings_never_add')}
          example="bank.example"
          button={text('settings_add')}
          value={list.typed}
          error={list.error.value}
          add={() => void list.add()}
        />
      </div>
    </Section>
  );
}
