import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { visibleText } from '#lib/domain/visible-text.ts';

const unseen =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const hostile = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '\u202e',
      '\u200d',
      '\u0301',
      '👩',
      '💻',
      '🏽',
      '\ufe0f',
      '🇹',
      '🇼',
      '張',
      '\ud83d',
    ),
  ),
  maxLength: 80,
});

describe('names and subjects of strangers', () => {
  it.each([
    ['  Ann\t\n Weber  ', 'Ann Weber'],
    ['Ann\u202eKOCE\u202c', 'AnnKOCE'],
    ['Pay\u200bPal\u2060\ufeff\u00ad', 'PayPal'],
    ['\u061c\u200e\u2066شركة\u2069', 'شركة'],
    ['a\u0000b\u001bc', 'abc'],
    ['張\u3000偉', '張 偉'],
    ['\u3164\u3164', ''],
    ['👩\u200d💻 dev', '👩\u200d💻 dev'],
    ['👩🏽\u200d💻', '👩🏽\u200d💻'],
    ['An\u200dna', 'Anna'],
    ['👩\u200b\u200d\u200d💻', '👩💻'],
    ['half \ud83d pair', 'half pair'],
    ['<b>Ann</b>', '<b>Ann</b>'],
    ['Ann\u{e0041}\u{e0042}', 'Ann'],
    ['\u0301\u0302 Ann', 'Ann'],
  ])('%j is shown as %j', (raw, shown) => {
    expect(visibleText(raw)).toBe(shown);
  });

  it('marks that would paint over other lines are cut to what a language needs', () => {
    expect(visibleText(`a${'\u0301'.repeat(500)}b`)).toBe(`a${'\u0301'.repeat(8)}b`);
  });

  it('a cut leaves whole characters: no half of a pair, no base without its accent, no half of a family', () => {
    expect(visibleText('ab😀cd', 3)).toBe('ab😀');
    expect(visibleText('abe\u0301x', 3)).toBe('ab');
    expect(visibleText('ab👩\u200d💻', 4)).toBe('ab');
    expect(visibleText('ab cd', 3)).toBe('ab');
    expect(visibleText('ᄀ'.repeat(300), 200)).toBe('ᄀ'.repeat(200));
  });

  it('a name of a megabyte costs no more than a long one', () => {
    const names = [
      'x'.repeat(1e6),
      '\u200b'.repeat(1e6),
      ' \u0301'.repeat(5e5),
      '👩\u200d'.repeat(3e5),
    ];
    const started = performance.now();
    for (let round = 0; round < 20; round += 1) for (const name of names) visibleText(name);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('nothing unseen is left of any text, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 60 }), (raw, max) => {
        const shown = visibleText(raw, max);
        expect(shown).not.toMatch(unseen);
        expect(Array.from(shown).length).toBeLessThanOrEqual(max);
        expect(shown).toBe(shown.trim());
        expect(visibleText(shown, max)).toBe(shown);
      }),
      { numRuns: 3_000 },
    );
  });
});
