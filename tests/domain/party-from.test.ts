import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parseEmail } from '#lib/domain/email.ts';
import { partyFrom } from '#lib/domain/party-from.ts';

const nameOf = (name: string, email: string | null = 'ann@acme.example'): string | null =>
  partyFrom({ email, name })?.name ?? null;

describe('the name somebody gives himself', () => {
  it.each([
    ['Ann Weber', 'Ann Weber'],
    ['"Weber, Ann"', 'Weber, Ann'],
    ["'Ann Weber'", 'Ann Weber'],
    ['„Ann“', 'Ann'],
    ['Ann\u202e rebeW', 'Ann rebeW'],
    ['Ann Weber <ann@acme.example>', 'Ann Weber'],
    ['Ann Weber (ANN@Acme.example)', 'Ann Weber'],
    ['Ann @ Acme.example', 'Ann @ Acme.example'],
    ['Bob@Acme', 'Bob@Acme'],
    ['張偉', '張偉'],
    ['<b>Ann</b>', '<b>Ann</b>'],
  ])('%j is shown as %j', (raw, shown) => {
    expect(nameOf(raw)).toBe(shown);
  });

  it.each([
    'ann@acme.example',
    ' ANN@acme.example ',
    '<ann@acme.example>',
    'mailto:ann@acme.example',
    '"ann@acme.example"',
    '',
    '\u200b',
    '---',
    '🙂',
  ])('%j only repeats the address, or says nothing', (raw) => {
    expect(nameOf(raw)).toBeNull();
  });

  it.each([
    'boss@seller.example',
    'Boss <boss@seller.example>',
    'boss＠seller.example',
    'boss@\u200bseller.example',
    'boss @ seller.example',
    'boss@seller。example',
    'ann@acme.example boss@seller.example',
    "'boss@seller.example' via Sales",
    'ann@acme.example.evil.example',
    'Boss xann@acme.example',
  ])('%j is another address than the real one, so the name is dropped', (raw) => {
    expect(nameOf(raw)).toBeNull();
  });

  it('an address is never taken from a name', () => {
    expect(partyFrom({ email: null, name: 'boss@seller.example' })).toBeNull();
    expect(partyFrom({ email: 'not an address', name: 'Ann' })).toEqual({
      email: null,
      name: 'Ann',
    });
    expect(partyFrom({ email: null, name: null })).toBeNull();
  });

  it('whatever is in a name, none is shown with an address other than its own', () => {
    const piece = fc.constantFrom(
      'boss@seller.example',
      'ann@acme.example',
      ' ',
      '<',
      '>',
      '＠',
      '\u200b',
      '(',
      '"',
      'x',
      '。',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const name = nameOf(pieces.join('')) ?? '';
        const inIt = name.normalize('NFKC').match(/[^\s<>()"@]+@[^\s<>()"@]+/g) ?? [];
        for (const found of inIt)
          expect(parseEmail(found) ?? 'ann@acme.example').toBe('ann@acme.example');
      }),
      { numRuns: 2_000 },
    );
  });
});
