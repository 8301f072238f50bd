// The entry point of the bundle that `npm start` serves. Not src/lambda.ts, whose log is JSON for CloudWatch.
export { readConfig } from '../../src/config.ts';
export { createHandler } from '../../src/handler.ts';
