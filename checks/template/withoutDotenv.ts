import { createRequire } from 'node:module';

/**
 * Loaded before osls, so that no `.env` file of this machine changes what is checked. An empty variable does not suffice: dotenv-expand
 * replaces it by the value of the file.
 */
const { resolve } = createRequire(import.meta.url);
const require = createRequire(resolve('serverless/package.json'));
// Safe: the only function that osls calls.
const dotenv = require('dotenv') as { config: () => { parsed: object } };
dotenv.config = () => ({ parsed: {} });
