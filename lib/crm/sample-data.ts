import type { Change } from '#lib/db/change.ts';
import { parseEmail } from '#lib/domain/email.ts';
import { defaultPipelineId, defaultStages } from '#lib/domain/pipeline.ts';

import { sampleCompanies, sampleDomain, type SampleCompany } from './sample-companies.ts';
import { sampleFollowUps, type SampleFollowUp } from './sample-follow-ups.ts';
import { sampleIds, type SampleIds } from './sample-ids.ts';
import { sampleInteractions } from './sample-interactions.ts';
import { sampleOpportunities, type SampleOpportunity } from './sample-opportunities.ts';
import { addressOf, samplePeople, type SamplePerson } from './sample-people.ts';
import { sampleTime, type SampleTime } from './sample-time.ts';

/** Everything that "Load sample data" stores: invented people, and a believable year and a half with them. */
export function sampleData(now: number, newId: () => string): Change[] {
  const time = sampleTime(now);
  const ids = sampleIds(newId);
  const changes: Change[] = [
    ...sampleCompanies.map((company) => companyChange(company, ids, time)),
    ...samplePeople.map((person) => contactChange(person, ids, time)),
    ...sampleOpportunities.map((opportunity) => opportunityChange(opportunity, ids, time)),
    ...sampleInteractions(time, ids, newId),
    ...sampleFollowUps.map((followUp) => followUpChange(followUp, newId(), ids, time)),
  ];
  for (const change of changes) change.set.sample = true;
  return changes;
}

function companyChange(company: SampleCompany, ids: SampleIds, time: SampleTime): Change {
  const { key, name, type, industry, size, phone, address, needs, products } = company;
  return {
    table: 'companies',
    id: ids.company(key),
    set: {
      name,
      type,
      industry,
      size,
      domains: [sampleDomain(company)],
      website: `https://${sampleDomain(company)}/`,
      phones: [{ value: phone }],
      addresses: [{ value: address }],
      ...(needs && { needs }),
      ...(products && {
        products: products.map((product) => owned(product, time)),
      }),
    },
  };
}

type Owned = NonNullable<SampleCompany['products']>[number];
const owned = ({ name, boughtDaysAgo, renewsInDays }: Owned, time: SampleTime) => ({
  name,
  since: time.day(-boughtDaysAgo),
  ...(renewsInDays !== undefined && { renewsOn: time.day(renewsInDays) }),
});

function contactChange(person: SamplePerson, ids: SampleIds, time: SampleTime): Change {
  const company = sampleCompanies.find(({ key }) => key === person.company);
  const email = parseEmail(addressOf(person));
  if (!company || !email) throw new Error(`The sample data has nobody like ${person.mailbox}.`);
  const { name, title, language, lifecycle, grade, because, extension, goodToKnow, note } = person;
  return {
    table: 'contacts',
    id: ids.contact(person),
    set: {
      displayName: name,
      nameOrder: /\p{Script=Han}/u.test(name) ? 'eastern' : 'western',
      emails: [{ value: email, primary: true }],
      ...(extension && {
        phones: [{ value: company.phone.slice(0, -extension.length) + extension, primary: true }],
      }),
      companyId: ids.company(company.key),
      title,
      lifecycle,
      grade: { value: grade, by: 'rule', ...(because && { reason: because }) },
      ...(goodToKnow && { goodToKnow: [...goodToKnow] }),
      language,
      timeZone: company.timeZone,
      verifiedAt: time.at(-30, 9),
      ...(note && { note }),
    },
  };
}

function opportunityChange(of: SampleOpportunity, ids: SampleIds, time: SampleTime): Change {
  const { closed } = of;
  const stageHistory = of.entered.flatMap((daysAgo, index) => {
    const stage = defaultStages[index];
    return stage ? [{ stageId: stage.id, enteredAt: time.at(-daysAgo, 11) }] : [];
  });
  if (closed) stageHistory.push({ stageId: closed.as, enteredAt: time.at(-closed.daysAgo, 15) });
  return {
    table: 'opportunities',
    id: ids.opportunity(of.company, of.name),
    set: {
      name: of.name,
      companyId: ids.company(of.company),
      contacts: of.people.map(([mailbox, role]) => ({
        contactId: ids.contact({ mailbox, company: of.company }),
        role,
      })),
      pipelineId: defaultPipelineId,
      stageId: stageHistory.at(-1)?.stageId ?? 'first-contact',
      status: closed?.as ?? 'open',
      // All three currencies have two minor digits in ISO 4217.
      amount: { minor: of.amount * 100, currency: of.currency },
      ...(of.closesInDays !== undefined && { closeDate: time.day(of.closesInDays) }),
      ...(of.closeDateMoved !== undefined && { closeDateMoved: of.closeDateMoved }),
      ...(closed && {
        closeDate: time.day(-closed.daysAgo),
        closedAt: time.at(-closed.daysAgo, 15),
      }),
      ...(of.lostReason && { lostReason: of.lostReason }),
      ...(closed?.as === 'lost' && { lostToId: ids.company('fastlane-networks') }),
      ...(of.nextStep && { nextStep: of.nextStep }),
      stageHistory,
    },
  };
}

function followUpChange(of: SampleFollowUp, id: string, ids: SampleIds, time: SampleTime): Change {
  return {
    table: 'tasks',
    id,
    set: {
      title: of.title,
      due: time.day(of.dueInDays),
      ...(of.doneDaysAgo !== undefined && { doneAt: time.at(-of.doneDaysAgo, 16) }),
      contactIds: [ids.contact(of)],
      companyId: ids.company(of.company),
      ...(of.opportunity && { opportunityId: ids.opportunity(of.company, of.opportunity) }),
      madeBy: 'user',
    },
  };
}
