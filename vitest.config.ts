import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What needs more than Node runs apart: npm run test:unicode, test:extraction, test:specimen, axe.
    exclude: ['tests/unicode/**', 'tests/extraction/**', 'tests/specimen/**', 'tests/browser/**'],
    globalSetup: ['tests/support/compile.ts'],
    testTimeout: 30_000,
  },
});
