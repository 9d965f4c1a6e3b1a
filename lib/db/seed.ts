import { defaultPipelineId, defaultStages } from '#lib/domain/pipeline.ts';
import { tableNames } from '#lib/domain/records.ts';
import { oldestStamp } from '#lib/domain/stamp.ts';

import { countRows, mirrorCounts } from './counts.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Row } from './schema.ts';
import { schemaNumber } from './schema.ts';
import type { Store } from './store.ts';

/** The same row, to the byte, on every device, and older than any edit: so devices that meet agree at once. */
const defaultPipeline: Row<'pipelines'> = {
  id: defaultPipelineId,
  createdAt: 0,
  updatedAt: 0,
  name: 'pipeline_default',
  order: 0,
  stages: [...defaultStages],
  stamps: { '*': oldestStamp },
  keys: [],
};

/**
 * What a new database begins with; nothing that anybody did, so no journal entry. Answers with the device's name. Two tabs
 * may both be the first: the second one finds what the first one wrote.
 */
export async function seed(store: Store): Promise<string> {
  const { db } = store;
  const { device, counts } = await db.transaction('rw', [...tableNames, 'meta'], async () => {
    const known = await readMeta(db);
    if ((await db.pipelines.get(defaultPipelineId)) === undefined) {
      await db.pipelines.add(defaultPipeline);
    }
    const begun = {
      schema: schemaNumber,
      device: known?.device ?? store.device,
      clock: known?.clock ?? oldestStamp,
      counts: await countRows(store),
      ...(known?.contactsAt !== undefined && { contactsAt: known.contactsAt }),
    };
    await writeMeta(db, begun);
    return begun;
  });
  mirrorCounts(store.counts, counts);
  return device;
}
