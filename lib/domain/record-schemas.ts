import { Company } from './company.ts';
import { Contact } from './contact.ts';
import { Interaction } from './interaction.ts';
import { Opportunity } from './opportunity.ts';
import { Pipeline } from './pipeline.ts';
import type { TableName } from './records.ts';
import { Task } from './task.ts';

/** The schema of every table's record, for whoever treats them alike: journal, backup, clock. */
export const records = {
  contacts: Contact,
  companies: Company,
  opportunities: Opportunity,
  pipelines: Pipeline,
  interactions: Interaction,
  tasks: Task,
} as const satisfies Record<TableName, unknown>;
