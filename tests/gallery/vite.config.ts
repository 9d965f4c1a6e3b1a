import { fileURLToPath } from 'node:url';

import { preact } from '@preact/preset-vite';
import { defineConfig } from 'vite';

/* `npx vite --config tests/gallery/vite.config.ts` shows any state of the sidebar without a browser extension. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [preact()],
  server: { fs: { allow: ['../..'] } },
});
