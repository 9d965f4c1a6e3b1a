import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { proposeOpportunity } from '#lib/domain/propose-opportunity.ts';
import type { OpportunityFacts, Reason } from '#lib/domain/propose-opportunity.ts';

const now = Date.UTC(2026, 10, 20, 12);
const day = 86_400_000;
const facts = (fields: Partial<OpportunityFacts> = {}): OpportunityFacts => ({
  id: 'one',
  name: 'Network renewal',
  status: 'open',
  companyId: 'acme',
  ofTheirCompany: false,
  sameThread: false,
  lastChosenAt: null,
  role: null,
  closeDate: null,
  touchedAt: null,
  quoteNumbers: [],
  ...fields,
});
const propose = (candidates: Partial<OpportunityFacts>[], text = '', subject = '') =>
  proposeOpportunity({
    candidates: candidates.map((fields, index) => facts({ id: `o${index}`, ...fields })),
    now,
    text,
    subject,
  });

describe('what one fact is worth', () => {
  const cases: [string, Partial<OpportunityFacts>, string, Reason, number][] = [
    ['the thread was logged to it', { sameThread: true }, '', { code: 'sameThread' }, 100],
    [
      'chosen 30 days ago',
      { lastChosenAt: now - 30.9 * day },
      '',
      { code: 'lastChosen', days: 30 },
      40,
    ],
    [
      'chosen by a clock that runs ahead',
      { lastChosenAt: now + day },
      '',
      { code: 'lastChosen', days: 0 },
      40,
    ],
    ['the contact decides', { role: 'decider' }, '', { code: 'role', role: 'decider' }, 30],
    ['the contact is listed', { role: 'listed' }, '', { code: 'role', role: 'listed' }, 30],
    ['the only open one of their company', { ofTheirCompany: true }, '', { code: 'onlyOpen' }, 25],
    ['its name is in the text', {}, 'about the NETWORK  renewal, please', { code: 'named' }, 20],
    [
      'its quote number is',
      { quoteNumbers: ['Q-2026-17'] },
      'see Q-2026-17.',
      { code: 'named' },
      20,
    ],
    [
      'a Chinese name inside a sentence',
      { name: '倉庫擴建' },
      '關於倉庫擴建的報價',
      { code: 'named' },
      20,
    ],
    ['it closes today', { closeDate: '2026-11-20' }, '', { code: 'closingSoon', days: 0 }, 10],
    ['it closes in 15 days', { closeDate: '2026-12-05' }, '', { code: 'closingSoon', days: 15 }, 5],
    ['it closes in 29 days', { closeDate: '2026-12-19' }, '', { code: 'closingSoon', days: 29 }, 1],
    ['it was touched today', { touchedAt: now }, '', { code: 'touchedLately', days: 0 }, 10],
    [
      'it was touched 20 days ago',
      { touchedAt: now - 20 * day },
      '',
      { code: 'touchedLately', days: 20 },
      3,
    ],
  ];
  it.each(cases)('%s', (_, fields, text, reason, score) => {
    expect(propose([fields], text)).toEqual({ status: 'one', opportunityId: 'o0', reason, score });
  });

  const nothing: [string, Partial<OpportunityFacts>, string][] = [
    ['nothing is known', {}, ''],
    ['chosen 31 days ago', { lastChosenAt: now - 31 * day }, ''],
    ['the close date has passed', { closeDate: '2026-11-19' }, ''],
    ['it closes in 30 days', { closeDate: '2026-12-20' }, ''],
    ['it was touched 30 days ago', { touchedAt: now - 30 * day }, ''],
    ['its name is only part of a word', { name: 'port' }, 'import, report, ports'],
    ['its name is too short to mean anything', { name: 'IT' }, 'it is fine'],
    ['it has no name', { name: '', quoteNumbers: [''] }, 'anything'],
    ['it is won', { status: 'won', sameThread: true }, ''],
    ['it is lost', { status: 'lost', role: 'decider' }, ''],
  ];
  it.each(nothing)('no proposal when %s', (_, fields, text) => {
    expect(propose([fields], text)).toEqual({ status: 'none' });
  });
});

describe('which of several', () => {
  it('the highest sum wins, and its strongest part is the reason', () => {
    const result = propose([
      { role: 'user', touchedAt: now, closeDate: '2026-11-20' },
      { lastChosenAt: now - 3 * day, role: 'buyer' },
    ]);
    expect(result).toEqual({
      status: 'one',
      opportunityId: 'o1',
      reason: { code: 'lastChosen', days: 3 },
      score: 70,
    });
  });

  it('a lead under ten points asks, with both reasons, the better first', () => {
    expect(propose([{ role: 'user' }, { role: 'user', touchedAt: now - 3 * day }])).toEqual({
      status: 'ask',
      options: [
        { opportunityId: 'o1', reason: { code: 'role', role: 'user' }, score: 39 },
        { opportunityId: 'o0', reason: { code: 'role', role: 'user' }, score: 30 },
      ],
    });
    expect(propose([{ role: 'user' }, { role: 'user', touchedAt: now }]).status).toBe('one');
  });

  it('a weak reason does not choose between two open ones', () => {
    const result = propose([{}, { closeDate: '2026-12-05' }]);
    expect(result.status === 'ask' && result.options.map(({ reason }) => reason.code)).toEqual([
      'closingSoon',
      'open',
    ]);
  });

  it('equal ones are asked in the order in which they close', () => {
    const result = propose([
      { role: 'user' },
      { role: 'user', closeDate: '2027-03-01' },
      { role: 'user', closeDate: '2027-02-01' },
    ]);
    expect(
      result.status === 'ask' && result.options.map(({ opportunityId }) => opportunityId),
    ).toEqual(['o2', 'o1']);
  });

  it('an opportunity is not the only open one beside another, but is beside a closed one', () => {
    const two = [{ ofTheirCompany: true }, { ofTheirCompany: true }];
    expect(propose(two)).toEqual({ status: 'none' });
    expect(
      propose([{ ofTheirCompany: true }, { ofTheirCompany: true, status: 'won' }]),
    ).toMatchObject({ reason: { code: 'onlyOpen' } });
    expect(propose([{ ofTheirCompany: true }, { companyId: 'other' }])).toMatchObject({
      reason: { code: 'onlyOpen' },
    });
  });

  it('the order of the candidates never matters', () => {
    const candidate = fc.record({
      id: fc.uuid(),
      role: fc.constantFrom('user' as const, null),
      sameThread: fc.boolean(),
      status: fc.constantFrom('open' as const, 'won' as const),
      touchedAt: fc.option(fc.integer({ min: now - 60 * day, max: now })),
      closeDate: fc.constantFrom('2026-11-25', '2027-01-01', null),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 6 }),
        (candidates) => {
          const usual = propose(candidates);
          expect(propose(candidates.toReversed())).toEqual(usual);
          const won = candidates.filter(({ status }) => status !== 'open').map(({ id }) => id);
          if (usual.status === 'one') expect(won).not.toContain(usual.opportunityId);
        },
      ),
    );
  });
});
