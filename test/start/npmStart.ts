import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

export interface Started {
  /** The ID of the process group, which is also npm's process ID. */
  readonly group: number;
  /** The URL of the API. */
  readonly api: string;
  /** The URL of the local pool. */
  readonly pool: string;
  /** Returns everything that the terminal shows. */
  output(): string;
  /** Resolves when the welcome is printed. Rejects if the script ends before that. */
  readonly ready: Promise<void>;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

const OPTIONS = ['.env.example', 'extensions/.env.example'].map((path) => readFileSync(path, 'utf8')).join('\n');

/** Overrides the settings of the machine that runs the tests, and its .env: an empty option is not set. */
const NEUTRAL = {
  ...Object.fromEntries(Object.keys(parseEnv(OPTIONS)).map((name) => [name, ''])),
  // Vitest sets it to `test`, which silences graphql-codegen.
  NODE_ENV: undefined,
  // Some programs print colors if CI is set.
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
};

const started: Started[] = [];
const folders: string[] = [];

/**
 * Runs `npm start` on free ports, with a new pool.
 * @param script another script that also starts the API
 */
export const npmStart = async (
  env: Record<string, string> = {},
  cwd = process.cwd(),
  script = 'start',
): Promise<Started> => {
  const [port, poolPort] = await Promise.all([freePort(), freePort()]);
  const own = {
    PORT: `${port}`,
    POOL_PORT: `${poolPort}`,
    POOL_DATABASE: join(await temporaryFolder(), 'pool.sqlite'),
  };
  const all = { ...process.env, ...NEUTRAL, ...own, ...env };
  // Its own process group, as in a terminal.
  const npm = spawn('npm', ['run', script, '--no-update-notifier'], { cwd, detached: true, env: all });
  const app = observe(npm, `http://localhost:${all.PORT}/graphql`, `http://127.0.0.1:${all.POOL_PORT}`);
  started.push(app);
  return app;
};

const observe = (npm: ChildProcess, api: string, pool: string): Started => {
  let text = '';
  const ended = once(npm, 'close').then(([code]) => code as number | null);
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [npm.stdout, npm.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        if (text.includes('curl ')) resolve();
      });
    }
    ended.then(() => reject(new Error(text)), reject);
  });
  // A test that expects a failure awaits only `ended`.
  ready.catch(() => {});
  // `signal` would take 0 for the group of this process.
  if (npm.pid === undefined) throw new Error('npm could not be started.');
  return { group: npm.pid, api, pool, output: () => text, ready, ended };
};

export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'npm-start-'));
  folders.push(folder);
  return folder;
};

export const stopAll = async (): Promise<void> => {
  for (const { group } of started) signal(group, 'SIGKILL');
  await Promise.all(started.map(({ ended }) => ended));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
};

/** Sends a signal to every process of the group, as Ctrl-C does. */
export const signal = (group: number, name: NodeJS.Signals): void => {
  try {
    process.kill(-group, name);
  } catch {
    // Every process of the group has ended.
  }
};

/** Returns the running processes of a group, without zombies, which have ended. Linux only. */
export const processesOf = async (group: number): Promise<string[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')));
  // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: pid (comm) state ppid pgrp
  return stats.filter((stat) => {
    const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(processGroup) === group && state !== 'Z';
  });
};

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.');
  return address.port;
};
