// The entry point of the bundle that `npm start` serves. Not src/lambda.ts, whose log is JSON for CloudWatch.
export { compose } from '../../src/compose.ts';
