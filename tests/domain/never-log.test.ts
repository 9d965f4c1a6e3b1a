import { describe, expect, it } from 'vitest';

import { parseEmail } from '#lib/domain/email.ts';
import { isNeverLogged } from '#lib/domain/never-log.ts';
import { parseNeverLogRule } from '#lib/domain/never-log-rule.ts';

const never = (address: string, ...lines: string[]): boolean => {
  const email = parseEmail(address);
  if (!email) throw new Error(`not an address: ${address}`);
  return isNeverLogged(
    email,
    lines.flatMap((line) => parseNeverLogRule(line) ?? []),
  );
};

describe('the never-log list', () => {
  it.each([
    [' Ann@Acme.example ', { kind: 'address', value: 'ann@acme.example' }],
    ['acme.example', { kind: 'domain', value: 'acme.example' }],
    ['@acme.example', { kind: 'domain', value: 'acme.example' }],
    ['*@Acme.example', { kind: 'domain', value: 'acme.example' }],
    ['*.acme.example', { kind: 'domain', value: 'acme.example' }],
    ['.acme.example', { kind: 'domain', value: 'acme.example' }],
    ['公司.example', { kind: 'domain', value: '公司.example' }],
    ['', null],
    ['com', null],
    ['ann', null],
    ['ann@', null],
    ['10.0.0.1', null],
    ['acme example', null],
    ['https://acme.example/', null],
    ['a@b@acme.example', null],
    [`${'a.'.repeat(200)}example`, null],
  ])('the line %j is read as %j', (line, rule) => {
    expect(parseNeverLogRule(line)).toEqual(rule);
  });

  it('an address covers itself and its tags, nobody else', () => {
    expect(never('ann@acme.example', 'ann@acme.example')).toBe(true);
    expect(never('ann+news@acme.example', 'ann@acme.example')).toBe(true);
    expect(never('joann@acme.example', 'ann@acme.example')).toBe(false);
    expect(never('ann@acme.example', 'ann+news@acme.example')).toBe(false);
  });

  it('a domain covers what is below it, not what only ends like it', () => {
    expect(never('ann@acme.example', 'acme.example')).toBe(true);
    expect(never('ann@mail.eu.acme.example', 'acme.example')).toBe(true);
    expect(never('ann@notacme.example', 'acme.example')).toBe(false);
    expect(never('ann@acme.example', 'mail.acme.example')).toBe(false);
  });

  it('an empty list keeps nobody out', () => {
    expect(never('ann@acme.example')).toBe(false);
  });
});
