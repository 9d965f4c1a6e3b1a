import { computed, createModel, signal } from '@preact/signals';

import type { Email } from '#lib/domain/email.ts';
import { parseEmail } from '#lib/domain/email.ts';
import { parseNeverLogRule } from '#lib/domain/never-log-rule.ts';
import type { NeverLogRule } from '#lib/domain/settings.ts';

import type { Words } from '../words.ts';
import type { Host } from './host.ts';

/** A line that is being typed, and what is wrong with it as it stands. */
function line() {
  const typed = signal('');
  const refused = signal<{ typed: string; words: Words } | null>(null);
  return {
    typed,
    error: computed(() => (refused.value?.typed === typed.value ? refused.value.words : null)),
    refuse: (words: Words): void => {
      refused.value = { typed: typed.peek(), words };
    },
  };
}

/** Mailboxes of no account of their own: addresses that are the user's in all of them. */
export const everyMailbox = '*';

export interface OwnMailbox {
  /** Address of the mailbox, or `*`. */
  account: string;
  addresses: Email[];
}

/** The user's own addresses: never "the contact". */
export const OwnAddresses = createModel((host: Host) => {
  const { typed, error, refuse } = line();
  const account = signal(everyMailbox);
  const mailboxes = computed<OwnMailbox[]>(() => {
    const { ownAddresses } = host.settings.value;
    const named = Object.keys(ownAddresses).filter((name) => name !== everyMailbox);
    return [...named.sort(), everyMailbox].map((name) => ({
      account: name,
      addresses: ownAddresses[name] ?? [],
    }));
  });
  const change = (name: string, addresses: Email[]) => {
    const { [name]: _before, ...others } = host.settings.peek().ownAddresses;
    const isEmpty = name === everyMailbox && addresses.length === 0;
    return host.changeSettings({
      ownAddresses: isEmpty ? others : { ...others, [name]: addresses },
    });
  };
  const of = (name: string) => host.settings.peek().ownAddresses[name] ?? [];
  return {
    mailboxes,
    typed,
    error,
    /** Which mailbox a new address belongs to. */
    account,
    async add(): Promise<void> {
      const email = parseEmail(typed.peek());
      const name = account.peek();
      if (!email) refuse({ key: 'edit_error_noAddress' });
      else if (of(name).includes(email) || email === name)
        refuse({ key: 'edit_error_addressTwice' });
      else {
        await change(name, [...of(name), email]);
        typed.value = '';
      }
    },
    remove: (name: string, email: Email): Promise<unknown> =>
      change(
        name,
        of(name).filter((one) => one !== email),
      ),
    async forget(name: string): Promise<void> {
      const { [name]: _forgotten, ...others } = host.settings.peek().ownAddresses;
      await host.changeSettings({ ownAddresses: others });
      account.value = everyMailbox;
    },
  };
});
export type OwnAddresses = InstanceType<typeof OwnAddresses>;

/** Addresses and domains whose mail is never logged. */
export const NeverLogList = createModel((host: Host) => {
  const { typed, error, refuse } = line();
  const rules = computed(() =>
    host.settings.value.neverLog.toSorted((one, other) => (one.value < other.value ? -1 : 1)),
  );
  return {
    rules,
    typed,
    error,
    async add(): Promise<void> {
      const rule = parseNeverLogRule(typed.peek());
      if (!rule) refuse({ key: 'settings_never_unknown' });
      else if (rules.peek().some((one) => isSame(one, rule)))
        refuse({ key: 'settings_never_twice' });
      else {
        await host.changeSettings({ neverLog: [...rules.peek(), rule] });
        typed.value = '';
      }
    },
    remove: (rule: NeverLogRule): Promise<unknown> =>
      host.changeSettings({ neverLog: rules.peek().filter((one) => !isSame(one, rule)) }),
  };
});
export type NeverLogList = InstanceType<typeof NeverLogList>;

const isSame = (one: NeverLogRule, other: NeverLogRule): boolean =>
  one.kind === other.kind && one.value === other.value;
