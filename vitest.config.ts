import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // What needs more than Node runs apart: npm run test:unicode, npm run test:extraction.
    exclude: ['tests/unicode/**', 'tests/extraction/**'],
    globalSetup: ['tests/support/compile.ts'],
    testTimeout: 30_000,
  },
});
