import type { Worker } from 'playwright';

/** From now on this worker notes which databases it opens; the answer reads their names. */
export async function watchOpened(worker: Worker): Promise<() => Promise<string[]>> {
  await worker.evaluate(() => {
    const names: string[] = [];
    IDBFactory.prototype.open = new Proxy(Reflect.get(IDBFactory.prototype, 'open'), {
      apply(opens, factory, [name, ...rest]: [string, number?]): IDBOpenDBRequest {
        names.push(name);
        return Reflect.apply(opens, factory, [name, ...rest]);
      },
    });
    Object.assign(globalThis, { opened: names });
  });
  return () => worker.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);
}
