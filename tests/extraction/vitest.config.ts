import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What poppler and MuPDF read out of our files: apart from `npm test`, because they are not Node's. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/extraction/**/*.test.ts'],
    testTimeout: 120_000,
  },
});
