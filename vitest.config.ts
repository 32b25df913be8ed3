import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Unicode's own files are not ours to ship: npm run test:unicode.
    exclude: ['tests/unicode/**'],
    globalSetup: ['tests/support/compile.ts'],
    testTimeout: 30_000,
  },
});
