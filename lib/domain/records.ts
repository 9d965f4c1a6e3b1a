import type { Company } from './company.ts';
import type { Contact } from './contact.ts';
import type { Interaction } from './interaction.ts';
import type { Opportunity } from './opportunity.ts';
import type { Pipeline } from './pipeline.ts';
import type { Task } from './task.ts';

export interface RecordByTable {
  contacts: Contact;
  companies: Company;
  opportunities: Opportunity;
  pipelines: Pipeline;
  interactions: Interaction;
  tasks: Task;
}
export type TableName = keyof RecordByTable;

const named: Record<TableName, true> = {
  contacts: true,
  companies: true,
  opportunities: true,
  pipelines: true,
  interactions: true,
  tasks: true,
};
/** Without the records' schemas, which only whoever writes or imports needs (`record-schemas.ts`). */
export const tableNames = Object.keys(named) as TableName[];
