import { expect, test } from 'vitest';

import { email } from '../../db/builders.ts';
import { everyMailbox, NeverLogList, OwnAddresses } from '#lib/view/workspace/address-lists.ts';

import { aHost } from './a-host.ts';

const me = email('me@acme.example');

test('an own address is checked, added for its mailbox and taken away again', async () => {
  const host = aHost({}, { ownAddresses: { 'me@acme.example': [] } });
  const own = new OwnAddresses(host);
  expect(own.mailboxes.value.map(({ account }) => account)).toEqual([me, everyMailbox]);
  own.typed.value = 'not an address';
  await own.add();
  expect(own.error.value).toEqual({ key: 'edit_error_noAddress' });
  own.typed.value = ' Sales@Acme.example ';
  expect(own.error.value).toBeNull();
  own.account.value = me;
  await own.add();
  expect(host.settings.value.ownAddresses).toEqual({ [me]: ['sales@acme.example'] });
  expect(own.typed.value).toBe('');
  own.typed.value = 'sales@acme.example';
  await own.add();
  expect(own.error.value).toEqual({ key: 'edit_error_addressTwice' });
  await own.remove(me, email('sales@acme.example'));
  expect(host.settings.value.ownAddresses).toEqual({ [me]: [] });
});

test('an address of every mailbox needs no mailbox, and a mailbox can be forgotten', async () => {
  const host = aHost({}, { ownAddresses: { 'me@acme.example': [] } });
  const own = new OwnAddresses(host);
  own.typed.value = 'alias@acme.example';
  await own.add();
  await own.forget(me);
  expect(host.settings.value.ownAddresses).toEqual({ '*': ['alias@acme.example'] });
  await own.remove(everyMailbox, email('alias@acme.example'));
  expect(host.settings.value.ownAddresses).toEqual({});
});

test('the never-log list takes addresses and domains, each once', async () => {
  const host = aHost();
  const list = new NeverLogList(host);
  for (const typed of ['*@Bank.example', 'ann@acme.example']) {
    list.typed.value = typed;
    await list.add();
  }
  expect(list.rules.value).toEqual([
    { kind: 'address', value: 'ann@acme.example' },
    { kind: 'domain', value: 'bank.example' },
  ]);
  list.typed.value = 'bank.example';
  await list.add();
  expect(list.error.value).toEqual({ key: 'settings_never_twice' });
  list.typed.value = 'everybody';
  await list.add();
  expect(list.error.value).toEqual({ key: 'settings_never_unknown' });
  await list.remove({ kind: 'domain', value: 'bank.example' });
  expect(host.settings.value.neverLog).toEqual([{ kind: 'address', value: 'ann@acme.example' }]);
});
