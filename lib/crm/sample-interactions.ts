import type { Change, ChangeIn } from '#lib/db/change.ts';
import { parseEmail } from '#lib/domain/email.ts';
import type { Participant } from '#lib/domain/interaction.ts';

import { sampleCompanies } from './sample-companies.ts';
import type { SampleIds } from './sample-ids.ts';
import { sampleOpportunities, type SampleOpportunity } from './sample-opportunities.ts';
import { addressOf, samplePeople, type SamplePerson } from './sample-people.ts';
import type { SampleText } from './sample-text.ts';
import { englishCare, englishStory } from './sample-texts-english.ts';
import { simplifiedCare, simplifiedStory } from './sample-texts-simplified.ts';
import { traditionalCare, traditionalStory } from './sample-texts-traditional.ts';
import type { SampleTime } from './sample-time.ts';

/** The user of the sample data: whose mailbox the practice mails are in. */
export const sampleUser = { name: 'Nora Lind', address: 'nora.lind@harborline.example' };

const texts = {
  en: { story: englishStory, care: englishCare },
  'zh-CN': { story: simplifiedStory, care: simplifiedCare },
  'zh-TW': { story: traditionalStory, care: traditionalCare },
};

interface Moment {
  person: SamplePerson;
  text: SampleText;
  daysAgo: number;
  opportunity?: SampleOpportunity;
}

/** The course of every sale, and what passes between us and everybody meanwhile. */
export const sampleInteractions = (
  time: SampleTime,
  ids: SampleIds,
  newId: () => string,
): Change[] =>
  [...sampleOpportunities.flatMap(story), ...samplePeople.flatMap(care)].map((moment, index) => ({
    table: 'interactions',
    id: newId(),
    set: interaction(moment, index, time, ids),
  }));

/** The steps of one sale, spread over the stages it has been through. */
function story(opportunity: SampleOpportunity): Moment[] {
  const people = opportunity.people.map(([mailbox]) => personOf(mailbox, opportunity.company));
  const [first] = people;
  const begun = opportunity.entered[0] ?? 0;
  if (!first) return [];
  const all = texts[first.language].story;
  const { closed } = opportunity;
  const end = closed?.daysAgo ?? 3;
  const steps = closed ? all : all.slice(0, opportunity.entered.length * 2 + 1);
  // Only a sale that was won ends with an order.
  const told = closed?.as === 'won' ? steps : steps.filter(({ purpose }) => purpose !== 'order');
  return told.map((text, step) => ({
    // Every third step is with somebody else who is part of it.
    person: (step % 3 === 2 ? people[((step / 3 + 1) % people.length) | 0] : first) ?? first,
    text,
    daysAgo: Math.round(begun - ((begun - end) * step) / Math.max(told.length - 1, 1)),
    opportunity,
  }));
}

const visits = { mostValuable: 5, growable: 4, standard: 2, belowZero: 3, prospect: 1 };

/** What has nothing to do with a sale: more of it with those who are worth more. */
function care(person: SamplePerson, index: number): Moment[] {
  const all = texts[person.language].care;
  return Array.from({ length: visits[person.grade] }, (_, visit) => {
    const text = all[(index * 3 + visit) % all.length];
    return text ? [{ person, text, daysAgo: 5 + ((index * 37) % 60) + visit * 83 }] : [];
  }).flat();
}

function interaction(
  { person, text, daysAgo, opportunity }: Moment,
  index: number,
  time: SampleTime,
  ids: SampleIds,
): ChangeIn<'interactions'>['set'] {
  const company = sampleCompanies.find(({ key }) => key === person.company);
  const fill = (template: string) =>
    template
      .replaceAll('{name}', callName(person))
      .replaceAll('{company}', company?.name ?? '')
      .replaceAll('{product}', opportunity?.product ?? '');
  const at = time.at(-daysAgo, 9 + ((index * 5) % 8), (index * 7) % 60);
  return {
    // When something was logged says what was chosen last, so it was not all logged today.
    createdAt: at,
    updatedAt: at,
    channel: text.channel,
    direction: text.direction,
    purpose: text.purpose,
    party: 'human',
    at,
    ...(text.duration !== undefined && { duration: text.duration }),
    subject: fill(text.subject),
    text: fill(text.text),
    participants: text.direction === 'none' ? [] : participants(person, text, ids),
    contactIds: [ids.contact(person)],
    companyIds: [ids.company(person.company)],
    ...(opportunity && {
      opportunityId: ids.opportunity(opportunity.company, opportunity.name),
    }),
  };
}

function participants(person: SamplePerson, text: SampleText, ids: SampleIds): Participant[] {
  const them = {
    name: person.name,
    ...address(addressOf(person)),
    contactId: ids.contact(person),
  };
  const us = { name: sampleUser.name, ...address(sampleUser.address) };
  return text.direction === 'in'
    ? [
        { role: 'from', ...them },
        { role: 'to', ...us },
      ]
    : [
        { role: 'from', ...us },
        { role: 'to', ...them },
      ];
}

const address = (raw: string) => {
  const email = parseEmail(raw);
  return email ? { address: email } : {};
};

/** Western people are called by their first name; a Chinese name is never split. */
const callName = ({ name }: SamplePerson): string =>
  /\p{Script=Han}/u.test(name) ? name : (name.split(' ')[0] ?? name);

function personOf(mailbox: string, company: string): SamplePerson {
  const person = samplePeople.find((one) => one.mailbox === mailbox && one.company === company);
  if (!person) throw new Error(`The sample data has nobody like ${mailbox} at ${company}.`);
  return person;
}
