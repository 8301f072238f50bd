import { defineConfig } from 'vitest/config';

// Vite would load graphql's ES modules, and Node, for Apollo, its CommonJS. The two copies reject each other's schemas.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

// These files start processes that use the whole machine, so they run one at a time and after the other projects.
const sequential = {
  fileParallelism: false,
  sequence: { groupOrder: 1 },
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    // By default Vitest leaves one core idle, which is half of a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          // Importing the AWS SDK again for each file took most of the time. No test depends on another file's modules.
          isolate: false,
          // Some start a process, which takes seconds on a machine with other work.
          testTimeout: 20_000,
          include: [
            'test/{schema,src,local,serverless,bench,checks,codegen,docs,triggers}/**/*.test.ts',
            'packages/*/test/**/*.test.ts',
            'extensions/**/*.test.ts',
          ],
          exclude: ['packages/*/test/clients/**'],
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          isolate: false,
          include: ['test/e2e/**/*.test.ts'],
          // The clock of a pool that the environment names cannot be moved, so each code of an authenticator app takes 30 s.
          testTimeout: process.env.USER_POOL_ID ? 240_000 : 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'start',
          include: ['test/{start,examples}/**/*.test.ts'],
          globalSetup: 'test/examples/globalSetup.ts',
          ...sequential,
        },
      },
      { resolve, test: { name: 'package', include: ['test/package/**/*.test.ts'], ...sequential } },
      {
        // Not `isolate: false`, because Amplify has one configuration per process. One of the files needs Chromium or Chrome.
        test: {
          name: 'clients',
          include: ['packages/local-pool/test/clients/*.test.ts'],
          // Old clients compute SRP in JavaScript, which takes most of a second.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      // Needs Chromium or Chrome.
      {
        resolve,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/browser/globalSetup.ts',
          ...sequential,
        },
      },
    ],
  },
});
