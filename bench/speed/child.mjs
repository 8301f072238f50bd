// Measures a handler in a process of its own: loads it as Lambda's runtime does, calls it, and writes the costs.
// JavaScript, so that Node does not load its type stripper.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { json } from 'node:stream/consumers';

const { handler: path, events, warmUp, calls, inFlight } = await json(process.stdin);
// Lambda's runtime also parses each event.
const texts = events.map((event) => JSON.stringify(event));
let next = 0;

const require = createRequire(import.meta.url);
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const measure = async (work) => {
  const [wallBefore, cpuBefore] = [performance.now(), cpu()];
  await work();
  return { cpu: cpu() - cpuBefore, wall: performance.now() - wallBefore };
};

let handler;
const call = async () => {
  next = (next + 1) % texts.length;
  const { statusCode, body } = await handler(JSON.parse(texts[next]), {});
  if (statusCode !== 200 || body.includes('"errors"') || body.includes('Error"')) throw new Error(body);
};
const repeat = async (count) => {
  for (let done = 0; done < count; done += 1) await call();
};

const cold = await measure(async () => {
  ({ handler } = require(path));
  await call();
});
const coldMemory = process.resourceUsage().maxRSS / 1024;
await repeat(warmUp);
const warm = await measure(() => repeat(calls));
const many = await measure(() => Promise.all(Array.from({ length: inFlight }, () => repeat(calls / inFlight))));

writeFileSync(
  3,
  JSON.stringify({
    coldCpu: cold.cpu,
    coldWall: cold.wall,
    warmCpu: warm.cpu / calls,
    memory: process.resourceUsage().maxRSS / 1024,
    coldMemory,
    throughput: (calls / many.wall) * 1000,
  }),
);
// Idle keep-alive connections would keep the process running.
process.exit();
