/** `npm run mutants`: the seeded errors of tests/check/translation, with the table printed. */

import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..', '..'),
    include: ['tests/check/translation/mutants.test.ts'],
    env: { MUTANTS: 'print' },
    disableConsoleIntercept: true,
  },
});
