import { Company } from './company.ts';
import { Contact } from './contact.ts';
import { Interaction } from './interaction.ts';
import { Opportunity } from './opportunity.ts';
import { Pipeline } from './pipeline.ts';
import { Task } from './task.ts';

/** The record of every table, for whoever treats them alike: journal, backup, clock. */
export const records = {
  contacts: Contact,
  companies: Company,
  opportunities: Opportunity,
  pipelines: Pipeline,
  interactions: Interaction,
  tasks: Task,
} as const;

export interface RecordByTable {
  contacts: Contact;
  companies: Company;
  opportunities: Opportunity;
  pipelines: Pipeline;
  interactions: Interaction;
  tasks: Task;
}
export type TableName = keyof RecordByTable;
export const tableNames = Object.keys(records) as TableName[];
