import { execFileSync } from 'node:child_process';

/** Returns the resident megabytes of `npm start`. API, gateway and pool are one process, by far the largest of its group. */
export const serverMemory = (group: number): number => {
  const processes = execFileSync('ps', ['-A', '-o', 'pgid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  const kilobytes = processes
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([pgid]) => pgid === group)
    .map(([, rss]) => rss ?? 0);
  return Math.round(Math.max(0, ...kilobytes) / 1024);
};
