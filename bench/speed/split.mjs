// Measures the steps of a cold start in a process of its own. The bundle has two marks, before and after its own code (split.ts).
// JavaScript, so that Node does not load its type stripper.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { json } from 'node:stream/consumers';

const { handler: path, bundle, builtins, events } = await json(process.stdin);
const text = JSON.stringify(events[0]);
const require = createRequire(import.meta.url);

const times = [];
globalThis.mark = () => {
  const { user, system } = process.cpuUsage();
  times.push((user + system) / 1000);
};

globalThis.mark();
for (const name of builtins) require(name);
globalThis.mark();
readFileSync(bundle, 'utf8');
globalThis.mark();
const { handler } = require(path);
globalThis.mark();
const { statusCode, body } = await handler(JSON.parse(text), {});
globalThis.mark();
if (statusCode !== 200 || body.includes('"errors"') || body.includes('Error"')) throw new Error(body);

const [start, loaded, read, before, after, , end] = times;
writeFileSync(
  3,
  JSON.stringify({
    builtins: loaded - start,
    // Node reads the file again in the next step.
    read: read - loaded,
    compile: before - read - (read - loaded),
    topLevel: after - before,
    request: end - after,
  }),
);
process.exit();
