import { afterPaint } from './after-paint.ts';

/*
 * Bundled and run in an empty frame of the extension: what a card needs, read with bare hands, and its finished markup.
 */

interface Raw {
  id: string;
  companyId?: string;
}
/** Of IndexedDB 3, which the types do not know yet. */
interface Backwards {
  getAll(options: { query: IDBKeyRange; count: number; direction: 'prev' }): IDBRequest<Raw[]>;
}

let db: IDBDatabase | null = null;

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });

const tables = ['contacts', 'companies', 'interactions', 'opportunities', 'pipelines', 'tasks'];

/** Milliseconds until it is painted. */
export async function rawCard(email: string, mailKey: string, markup: string): Promise<number> {
  const begun = performance.now();
  db ??= await answer(indexedDB.open('sidecard'));
  const transaction = db.transaction(tables, 'readonly');
  const keys = (table: string) => transaction.objectStore(table).index('keys');
  const pipelines = answer(transaction.objectStore('pipelines').getAll());
  const logged = answer(keys('interactions').getAll(mailKey));
  const [contact] = (await answer(keys('contacts').getAll(`e:${email}`))) as Raw[];
  const { id, companyId = '' } = contact ?? { id: '' };
  const opened = Promise.all([
    answer(keys('opportunities').getAll(`co:${id}`)),
    answer(keys('opportunities').getAll(`ko:${companyId}`)),
  ]);
  const history = keys('interactions') as unknown as Backwards;
  const query = IDBKeyRange.bound(`c:${id}:`, `c:${id}:\uffff`);
  const rest = Promise.all([
    pipelines,
    logged,
    answer(transaction.objectStore('companies').get(companyId)),
    answer(history.getAll({ query, count: 20, direction: 'prev' })),
    answer(keys('tasks').getAll(`c:${id}`)),
    answer(keys('tasks').getAll(`k:${companyId}`)),
  ]);
  const opportunities = new Map((await opened).flat().map((one: Raw) => [one.id, one]));
  await Promise.all([
    rest,
    ...[...opportunities.keys()].map((one) => answer(keys('tasks').getAll(`o:${one}`))),
  ]);
  const root = document.querySelector('#sidebar');
  if (root) root.innerHTML = markup;
  return new Promise((resolve) => {
    afterPaint(() => resolve(performance.now() - begun));
  });
}

Object.assign(globalThis, { rawCard });
