// Calls the handler of an unzipped package with each event from standard input, as Lambda's runtime does.
import { createRequire } from 'node:module';
import { json } from 'node:stream/consumers';

const [module, name] = process.env._HANDLER.split('.');
const { [name]: handler } = createRequire(`${process.env.LAMBDA_TASK_ROOT}/`)(`./${module}.cjs`);
const results = [];
for (const event of await json(process.stdin)) results.push(await handler(event, {}));
process.stdout.write(JSON.stringify(results));
