// Calls a handler 100,000 times. After each tenth, collects garbage and records the used heap in MB.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { json } from 'node:stream/consumers';

const { handler: path, events, calls } = await json(process.stdin);
const { handler } = createRequire(import.meta.url)(path);
const texts = events.map((event) => JSON.stringify(event));
const used = [];
for (let done = 1; done <= calls; done += 1) {
  const { statusCode } = await handler(JSON.parse(texts[done % texts.length]), {});
  if (statusCode !== 200) throw new Error(`Status ${statusCode}`);
  if (done % (calls / 10) === 0) {
    globalThis.gc();
    used.push(process.memoryUsage().heapUsed / 1e6);
  }
}
writeFileSync(3, JSON.stringify(used));
process.exit();
