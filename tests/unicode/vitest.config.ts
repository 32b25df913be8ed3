import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Unicode's own test files against the paragraph engine: apart from `npm test`, because the files are not ours to ship. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/unicode/**/*.test.ts'],
    testTimeout: 300_000,
  },
});
