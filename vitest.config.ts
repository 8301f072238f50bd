import { defineConfig } from 'vitest/config';

// Vite would take graphql's ES modules and Node, for Apollo, its CommonJS: two graphqls do not know each other's schemas.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

// One file at a time: each takes what the machine has.
const alone = { fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          // These tests keep no module state, and importing the SDK anew for each file takes most of the time.
          isolate: false,
          include: [
            'test/{schema,src,local,serverless,bench,checks,codegen,docs}/**/*.test.ts',
            'packages/*/test/**/*.test.ts',
          ],
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          isolate: false,
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      // Processes of their own.
      {
        resolve,
        test: { name: 'start', include: ['test/{start,package,examples}/**/*.test.ts'], ...alone },
      },
      // Needs a browser, so `npm test` leaves it out.
      {
        resolve,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/globalSetup.ts',
          ...alone,
        },
      },
    ],
  },
});
