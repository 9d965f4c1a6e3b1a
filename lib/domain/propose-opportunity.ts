import { fold } from './fold.ts';
import type { Opportunity, OpportunityRole } from './opportunity.ts';
import type { Day } from './record.ts';

/** What is known about an opportunity of the people in a mail, or of their company. */
export interface OpportunityFacts {
  id: string;
  name: string;
  status: Opportunity['status'];
  companyId: string | null;
  /** Whether `companyId` is the company of somebody in the mail. Then all of its open opportunities are candidates. */
  ofTheirCompany: boolean;
  /** Whether a mail of the same thread was logged to it. */
  sameThread: boolean;
  /** When the user last logged something of these people to it; epoch ms. */
  lastChosenAt: number | null;
  /** What the contact is in it; `'listed'` when listed there without a role. */
  role: OpportunityRole | 'listed' | null;
  closeDate: Day | null;
  /** Its last interaction; epoch ms. */
  touchedAt: number | null;
  quoteNumbers: readonly string[];
}

/** Why one is proposed, with the figures that the sentence on the screen needs. */
export type Reason =
  | { code: 'sameThread' }
  | { code: 'lastChosen'; days: number }
  | { code: 'role'; role: OpportunityRole | 'listed' }
  | { code: 'onlyOpen' }
  | { code: 'named' }
  | { code: 'closingSoon'; days: number }
  | { code: 'touchedLately'; days: number }
  /** Nothing but that it is open; only beside a better one. */
  | { code: 'open' };

export interface Proposal {
  opportunityId: string;
  reason: Reason;
  score: number;
}

export type Proposed =
  | ({ status: 'one' } & Proposal)
  /** Too close to choose between. */
  | { status: 'ask'; options: [Proposal, Proposal] }
  | { status: 'none' };

interface Question {
  candidates: readonly OpportunityFacts[];
  /** Epoch ms. */
  now: number;
  text: string | null;
  subject: string | null;
}

const day = 86_400_000;
/** How far back or ahead anything counts, in days. */
const horizon = 30;
/** A smaller lead is no reason to choose for the user. */
const clearLead = 10;
const longestText = 20_000;

/** To which open opportunity a mail should be logged (domain.md, "Which opportunity for a log"). Closed ones are never proposed. */
export function proposeOpportunity({ candidates, now, text, subject }: Question): Proposed {
  const open = candidates.filter(({ status }) => status === 'open');
  const words = fold(`${subject ?? ''}\n${(text ?? '').slice(0, longestText)}`);
  const ranked = open
    .map((facts) => ({ facts, proposal: judged(facts, open, now, words) }))
    .sort(
      (one, other) =>
        other.proposal.score - one.proposal.score ||
        compare(one.facts.closeDate ?? '9999', other.facts.closeDate ?? '9999') ||
        compare(one.facts.id, other.facts.id),
    );
  const [first, second] = ranked.map(({ proposal }) => proposal);
  if (!first || first.score === 0) return { status: 'none' };
  if (second && first.score - second.score < clearLead) {
    return { status: 'ask', options: [first, second] };
  }
  return { status: 'one', ...first };
}

function judged(
  facts: OpportunityFacts,
  open: readonly OpportunityFacts[],
  now: number,
  words: string,
): Proposal {
  const points = [...reasonsFor(facts, open, now, words)];
  const score = points.reduce((sum, [count]) => sum + count, 0);
  const strongest = points.reduce((best, one) => (one[0] > best[0] ? one : best), nothingKnown);
  return { opportunityId: facts.id, reason: strongest[1], score };
}

type Points = [count: number, reason: Reason];
const nothingKnown: Points = [0, { code: 'open' }];

/** In the order in which equal ones are named. */
function* reasonsFor(
  facts: OpportunityFacts,
  open: readonly OpportunityFacts[],
  now: number,
  words: string,
): Generator<Points> {
  if (facts.sameThread) yield [100, { code: 'sameThread' }];
  const chosen = daysSince(facts.lastChosenAt, now);
  if (chosen !== null && chosen <= horizon) yield [40, { code: 'lastChosen', days: chosen }];
  if (facts.role !== null) yield [30, { code: 'role', role: facts.role }];
  if (isOnlyOpen(facts, open)) yield [25, { code: 'onlyOpen' }];
  if ([facts.name, ...facts.quoteNumbers].some((name) => isNamed(name, words))) {
    yield [20, { code: 'named' }];
  }
  const closing = daysUntil(facts.closeDate, now);
  if (closing !== null && closing < horizon) {
    yield [nearness(closing), { code: 'closingSoon', days: closing }];
  }
  const touched = daysSince(facts.touchedAt, now);
  if (touched !== null && touched < horizon) {
    yield [nearness(touched), { code: 'touchedLately', days: touched }];
  }
}

/** 10 points today, falling to 1 at the horizon. */
const nearness = (days: number): number =>
  Math.max(1, Math.round((10 * (horizon - days)) / horizon));

/** A time in the future is a clock that was wrong, and counts as today. */
const daysSince = (at: number | null, now: number): number | null =>
  at === null ? null : Math.max(0, Math.floor((now - at) / day));

function daysUntil(date: Day | null, now: number): number | null {
  if (date === null) return null;
  const days = Math.floor(Date.parse(`${date}T00:00:00Z`) / day) - Math.floor(now / day);
  return days >= 0 ? days : null;
}

const isOnlyOpen = (facts: OpportunityFacts, open: readonly OpportunityFacts[]): boolean =>
  facts.ofTheirCompany &&
  facts.companyId !== null &&
  open.every(({ id, companyId }) => id === facts.id || companyId !== facts.companyId);

/** As a whole word, unless it is written in a script without spaces; too short a name is in every text. */
function isNamed(name: string, words: string): boolean {
  const wanted = fold(name);
  const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(wanted);
  if (wanted.length < (spaceless ? 2 : 4)) return false;
  if (spaceless) return words.includes(wanted);
  for (let at = words.indexOf(wanted); at !== -1; at = words.indexOf(wanted, at + 1)) {
    const around = (words[at - 1] ?? ' ') + (words[at + wanted.length] ?? ' ');
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
