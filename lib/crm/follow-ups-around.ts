import { openOpportunitiesFor, type Parties } from '#lib/db/opportunity-queries.ts';
import { read } from '#lib/db/read.ts';
import type { Reader } from '#lib/db/store.ts';
import { openTasksFor } from '#lib/db/task-queries.ts';
import type { Task } from '#lib/domain/task.ts';

/** Open follow-ups about people and companies, and about what is open with them. */
export const followUpsAround = (reader: Reader, parties: Parties): Promise<Task[]> =>
  read(reader, ['opportunities', 'tasks'], async () => {
    const opportunities = await openOpportunitiesFor(reader, parties);
    return openTasksFor(reader, { ...parties, opportunityIds: opportunities.map(({ id }) => id) });
  });
