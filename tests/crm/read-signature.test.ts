import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readSignature } from '#lib/crm/read-signature.ts';
import type { SignatureFacts } from '#lib/crm/read-signature.ts';
import { parseEmail } from '#lib/domain/email.ts';

import type { SignatureCase } from './signature-case.ts';
import { mainland, taiwan } from './signatures-chinese.ts';
import { english } from './signatures-english.ts';
import { german, others } from './signatures-european.ts';
import { quoted } from './signatures-quoted.ts';

const signatureCases = [english, quoted, german, mainland, taiwan, others].flat();

const read = ({ text, from = 'Ann Weber', email = 'ann@acme.example', region }: SignatureCase) =>
  readSignature(text, { name: from, email: parseEmail(email), defaultRegion: region ?? null });

/** The facts as a case writes them. */
const brief = ({ phones, urls, ...texts }: SignatureFacts) => ({
  ...Object.fromEntries(
    Object.entries(texts).flatMap(([key, fact]) => (fact ? [[key, fact.value]] : [])),
  ),
  ...(phones.length > 0 && {
    phones: phones.map(({ value, label, extension }) =>
      [value, label, extension && `x${extension}`].filter(Boolean).join(' '),
    ),
  }),
  ...(urls.length > 0 && { urls: urls.map(({ value }) => value) }),
});

describe('what a signature tells', () => {
  it.each(signatureCases)('$about', (signature) => {
    const {
      about: _about,
      text: _text,
      from: _from,
      email: _email,
      region: _region,
      ...expected
    } = signature;
    expect(brief(read(signature))).toEqual(expected);
  });

  it('every fact says that it was read from a signature', () => {
    const { name, phones, urls } = read({
      about: '',
      text: 'Best regards\nAnn Weber\n+44 20 7946 0958\nwww.acme.example',
    });
    expect([name?.source, phones[0]?.source, urls[0]?.source]).toEqual([
      'signature',
      'signature',
      'signature',
    ]);
  });

  it('the country of the address decides how a number is read, before the user’s own', () => {
    const text = 'Mit freundlichen Grüßen\nAnn Weber\nTel. 030 23125110';
    expect(brief(read({ about: '', text, email: 'ann@acme.de', region: 'TW' }))).toMatchObject({
      phones: ['+493023125110 work'],
    });
    expect(brief(read({ about: '', text }))).not.toHaveProperty('phones');
  });
});

describe('hostile texts', () => {
  const bits = fc.constantFrom(
    'Best regards',
    '\n',
    '-- ',
    'Ann Weber',
    '+44 20 7946 0958',
    'Manager',
    'GmbH',
    '，',
    '|',
    '\u202e',
    '(',
    '>',
    'wrote:',
    'http://',
    '祝好',
    '公司',
    ' ',
    '0',
    'a@b.example',
    '\ud83d',
  );

  it('nothing makes the reader throw, and no fact is longer than a line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 400 }),
          fc.array(bits, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (text) => {
          const facts = read({ about: '', text, region: 'DE' });
          for (const fact of [
            facts.name,
            facts.title,
            facts.company,
            facts.department,
            facts.address,
          ]) {
            expect(fact?.value.length ?? 0).toBeLessThanOrEqual(200);
          }
          for (const { value } of facts.urls) expect(value).toMatch(/^https?:\/\//);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['lines', 'x\n'.repeat(100_000)],
    ['quotations', '> x\n'.repeat(50_000)],
    ['one line', 'x'.repeat(200_000)],
    ['one line of digits', '1'.repeat(200_000)],
    ['digits in lines', `Best regards\n${`${'1 '.repeat(99)}\n`.repeat(900)}`],
    ['brackets', `Best regards\n${'('.repeat(190)}\n`.repeat(900)],
    ['spaces', ' '.repeat(200_000)],
    ['blank lines', '\n'.repeat(200_000)],
    ['formulas', 'Best regards,\n'.repeat(14_000)],
    ['headers', 'From: a\n'.repeat(25_000)],
    ['attributions', 'On 1 x wrote:\n> \n'.repeat(12_000)],
    ['words', `Best regards\n${'Manager of '.repeat(17)}\n`.repeat(900)],
  ])('200 kB of %s are read in linear time', (_, text) => {
    const started = performance.now();
    read({ about: '', text, region: 'CN' });
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
