import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Our lines beside Chromium's: apart from `npm test`, because a browser is not Node's. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/specimen/**/*.test.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
