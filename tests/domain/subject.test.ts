import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bareSubject } from '#lib/domain/subject.ts';

const marks = [
  'Re: ',
  'RE:',
  'Fwd: ',
  'FW : ',
  'Re[2]: ',
  '回复：',
  '答覆: ',
  'AW: ',
  'SV: ',
  'Отв: ',
];

describe('subjects without marks of replies and forwards', () => {
  it.each([
    ['Re: Offer', 'Offer'],
    ['RE: re: Re: Offer', 'Offer'],
    ['Fwd: FW: Offer', 'Offer'],
    ['AW: WG: Angebot', 'Angebot'],
    ['SV: VS: Tilbud', 'Tilbud'],
    ['Antw: Offerte', 'Offerte'],
    ['TR : RE : Devis', 'Devis'],
    ['RIF: R: I: Offerta', 'Offerta'],
    ['RES: ENC: Proposta', 'Proposta'],
    ['回复：报价', '报价'],
    ['回覆: 轉寄: 報價', '報價'],
    ['答复: 转发：报价', '报价'],
    ['答覆：Re：報價', '報價'],
    ['Отв: Пер: Смета', 'Смета'],
    ['Trả lời: Báo giá', 'Báo giá'],
    ['Tra\u0309 lo\u031b\u0300i: Báo giá', 'Báo giá'],
    ['返信: 見積', '見積'],
    ['Re[2]: Offer', 'Offer'],
    ['Re(3): Re^2: Re 4: Offer', 'Offer'],
    ['Re：Offer', 'Offer'],
    ['[list] Re: Offer', '[list] Offer'],
    ['Re: [list] Re: Offer', '[list] Offer'],
    ['[a][b] Offer', '[a] [b] Offer'],
    ['Re:', ''],
    ['', ''],
  ])('%j is about %j', (subject, bare) => {
    expect(bareSubject(subject)).toBe(bare);
  });

  it.each([
    'Reply: needed',
    'Rest: two days',
    'Area: north',
    'Retour',
    'Re Offer',
    'Forwarding: costs',
    'Income: Q3',
  ])('%j keeps all of its words', (subject) => {
    expect(bareSubject(subject)).toBe(subject);
  });

  it('taking the marks off twice is the same as once, and any run of them goes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...marks)),
        fc.string({ unit: 'grapheme' }),
        (run, rest) => {
          const bare = bareSubject(rest);
          expect(bareSubject(bare)).toBe(bare);
          expect(bareSubject(run.join('') + rest)).toBe(bare);
        },
      ),
      { numRuns: 2_000 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...marks, '[', ']', '[l]', ' ', 'x', ':', '(2)')),
        (parts) => {
          const bare = bareSubject(parts.join(''));
          expect(bareSubject(bare)).toBe(bare);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('a subject of a megabyte of marks is read in one pass', () => {
    const started = performance.now();
    bareSubject('Re: '.repeat(250_000));
    bareSubject('[a]Re:'.repeat(160_000));
    bareSubject('['.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
