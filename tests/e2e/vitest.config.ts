import { resolve } from 'node:path';

import { defineConfig } from 'vitest/config';

const rig = process.env['SIDECARD_RIG_URL'];

export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    // A rig is a server outside of this repository; its tests run when somebody says where it is.
    include: [rig ? 'tests/e2e/rig/*.e2e.ts' : 'tests/e2e/*.e2e.ts'],
    environment: 'node',
    // One browser at a time: two at once starve each other on small machines and measure nothing.
    fileParallelism: false,
    maxWorkers: 1,
    // A dozen mails one after the other, each drawn by a server in PHP.
    testTimeout: rig ? 180_000 : 60_000,
    hookTimeout: 90_000,
    // A browser on a machine that others use, too, sometimes misses a moment; `npm test` names every test that needed both.
    retry: 1,
  },
});
