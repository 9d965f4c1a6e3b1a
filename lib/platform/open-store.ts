import type { Opened, Opening } from '#lib/db/store.ts';
import { openStore as open } from '#lib/db/store.ts';
import { uuidV7 } from '#lib/domain/uuid-v7.ts';

import { countKeeper } from './count-keeper.ts';
import { knownAddresses } from './known-addresses.ts';

/** Opens the one store of this installation, with the browser's clock and dice. For pages of the extension's own origin only. */
export const openStore = (closed?: NonNullable<Opening['closed']>): Promise<Opened> =>
  open({
    now: () => Date.now(),
    newId: () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
    counts: countKeeper,
    addresses: knownAddresses,
    ...(closed && { closed }),
  });
