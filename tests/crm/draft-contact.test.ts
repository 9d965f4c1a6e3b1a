import { describe, expect, it } from 'vitest';

import { draftContact } from '#lib/crm/draft-contact.ts';
import type { MailMessage } from '#lib/domain/mail.ts';

import { aMail, messageOf, party, person } from '../domain/a-mail.ts';

const signature =
  'Best regards\nAnn Weber\nHead of Purchasing\nAcme Pumps Ltd.\nT +44 20 7946 0958 ext. 12\nwww.acme.example';
const message = (text: string | null = signature, from = 'ann@acme.example'): MailMessage =>
  messageOf(aMail([{ from: person(from), text }]));
const ann = party('ann@acme.example', 'Ann Weber');
const draft = (
  of = ann,
  said: MailMessage | null = message(),
  companies: { name: string; domains: string[] }[] = [],
): string[] =>
  draftContact(of, said, { defaultRegion: null, companies }).map(
    ({ name, value, source }) => `${name}: ${value} (${source})`,
  );

describe('the card of an unknown sender', () => {
  it('is filled from header and signature, each value with its source', () => {
    expect(draft()).toEqual([
      'displayName: Ann Weber (header)',
      'email: ann@acme.example (header)',
      'company: Acme Pumps Ltd. (signature)',
      'title: Head of Purchasing (signature)',
      'phone: +44 20 7946 0958 ext. 12 (signature)',
      'link: https://www.acme.example (signature)',
    ]);
  });

  it('a company known at the domain wins over what a signature says', () => {
    const known = [
      { name: 'Other', domains: ['other.example'] },
      { name: 'Acme Holding', domains: ['acme.example'] },
    ];
    expect(draft(ann, message(), known)).toContain('company: Acme Holding (company)');
    expect(draft(party('ann@mail.acme.example'), null, known)).toContain(
      'company: Acme Holding (company)',
    );
  });

  it('without a signature the domain names the company, unless it is a mail provider', () => {
    expect(draft(ann, message('Hello'))).toContain('company: Acme (domain)');
    expect(draft(party('li@acme-cn.example'), null)).toContain('company: Acme Cn (domain)');
    expect(draft(party('li@xn--bcher-kva.example'), null).join()).not.toContain('company');
    const free = [{ name: 'Gmail users', domains: ['gmail.com'] }];
    expect(draft(party('li@gmail.com'), null, free).join()).not.toContain('company');
  });

  it('without a name in the header the signature tells it, then the address', () => {
    expect(draft(party('ann@acme.example'))).toContain('displayName: Ann Weber (signature)');
    expect(draft(party('ann.weber@acme.example'), null)).toContain(
      'displayName: Ann Weber (header)',
    );
    expect(draft(party('aweber@acme.example'), null).join()).not.toContain('displayName');
  });

  it('a name as a company directory writes it is turned round, and its remark left out', () => {
    const listed = party('ann@acme.example', 'Weber, Ann (Purchasing)');
    expect(draft(listed)).toContain('displayName: Ann Weber (header)');
    expect(draft(party('a@acme.example', '李娜（销售）'))).toContain('displayName: 李娜 (header)');
  });

  it('the signature of whoever wrote the message is not put on the card of a recipient', () => {
    const bo = party('bo@acme.example', 'Bo Li');
    expect(draft(bo)).toEqual([
      'displayName: Bo Li (header)',
      'email: bo@acme.example (header)',
      'company: Acme (domain)',
    ]);
  });

  it('somebody without an address is only a name', () => {
    expect(draft({ email: null, name: 'Zoe' })).toEqual(['displayName: Zoe (header)']);
  });
});
