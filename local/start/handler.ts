import { createRequire } from 'node:module';
export const handler = (event: unknown): unknown =>
  createRequire(import.meta.url)('../../dist/lambda.cjs').handler(event);
