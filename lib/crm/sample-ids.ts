import { addressOf } from './sample-people.ts';

/** The ids of what the sample data refers to, by its key. */
export interface SampleIds {
  company(key: string): string;
  contact(person: { mailbox: string; company: string }): string;
  opportunity(company: string, name: string): string;
}

export function sampleIds(newId: () => string): SampleIds {
  const idByKey = new Map<string, string>();
  const idOf = (key: string) => {
    const id = idByKey.get(key) ?? newId();
    idByKey.set(key, id);
    return id;
  };
  return {
    company: (key) => idOf(`company ${key}`),
    contact: (person) => idOf(`contact ${addressOf(person)}`),
    opportunity: (company, name) => idOf(`opportunity ${company} ${name}`),
  };
}
