import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { companyDomainOf, registrableDomain } from '#lib/crm/registrable-domain.ts';
import { parseEmail } from '#lib/domain/email.ts';

describe('the part of a host that somebody registered', () => {
  it.each([
    ['acme-cn.example', 'acme-cn.example'],
    ['mail.eu.acme-cn.example', 'acme-cn.example'],
    ['Mail.Acme.CO.UK', 'acme.co.uk'],
    ['acme.com.tw', 'acme.com.tw'],
    ['acme.com.', 'acme.com'],
    ['ann.github.io', 'ann.github.io'],
    ['www.ann.github.io', 'ann.github.io'],
    ['github.io', 'github.io'],
    ['acme.uk.com', 'acme.uk.com'],
    ['mail.bücher.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['www.公司.中国', 'xn--55qx5d.xn--fiqs8s'],
    ['co.uk', null],
    ['localhost', null],
    ['192.0.2.1', null],
    ['0x7f.1', null],
    ['[2001:db8::1]', null],
    ['2001:db8::1', null],
    ['', null],
    ['acme.example/path', null],
    ['ann@acme.example', null],
    ['acme.example:8080', null],
    ['a b.example', null],
  ])('of %j is %j', (host, domain) => {
    expect(registrableDomain(host)).toBe(domain);
  });

  it('is found once and for all, and looking never throws', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?$/);
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 4 }), fc.string(), (labels, noise) => {
        registrableDomain(noise);
        const domain = registrableDomain(`${labels.join('.')}.example`);
        if (domain !== null) expect(registrableDomain(`mail.${domain}`)).toBe(domain);
      }),
    );
  });
});

describe('the company of an address', () => {
  it.each([
    ['ann@mail.acme.co.uk', 'acme.co.uk'],
    ['ann@acme.example', 'acme.example'],
    ['ann@gmail.com', null],
    ['ann@vip.sina.com', null],
    ['noreply@acme.example', null],
    ['x1@u7.amazonses.com', null],
    ['abc@privaterelay.appleid.com', null],
  ])('%s works for %j', (address, domain) => {
    const email = parseEmail(address);
    expect(email && companyDomainOf(email)).toBe(domain);
  });
});
