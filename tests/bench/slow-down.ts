import type { Frame, Page } from 'playwright';

/** Makes the process of a page, or of a frame from elsewhere in it, so many times slower until the answer is called. */
export async function slowDown(where: Page | Frame, times: number): Promise<() => Promise<void>> {
  const context = 'context' in where ? where.context() : where.page().context();
  const session = await context.newCDPSession(where);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  return async () => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  };
}
