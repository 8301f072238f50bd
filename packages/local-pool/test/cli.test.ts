import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { SignUpCommand } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { PASSWORD, sdkClient, startTestPool } from './testPool.ts';

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

// A process takes a second to start, and more on a busy machine.
vi.setConfig({ testTimeout: 30_000 });
afterAll(() => vi.resetConfig());

const spawnCli = (args: string[], env: NodeJS.ProcessEnv = process.env) => {
  const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
};

/** Runs the command to its end. */
const run = async (...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> => {
  const child = spawnCli(args);
  const [[code], stdout, stderr] = await Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
};

/** Waits until the output contains the pattern, and returns its groups. */
const readUntil = (child: ChildProcess, pattern: RegExp): Promise<string[]> =>
  new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk;
      const match = pattern.exec(output);
      if (match) resolve(match.slice(1));
    });
    child.once('exit', () => reject(new Error('The command ended.')));
  });

const STARTED = /^Endpoint +(\S+)\nUser pool ID +(\S+)\nClient ID +(\S+)\nMessages +\1\/messages/m;

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pool-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

test('prints the endpoint, the IDs and each message when the pool runs', async () => {
  const child = spawnCli(['--port', '0']);
  const [endpoint = '', userPoolId, clientId = ''] = await readUntil(child, STARTED);
  expect(await (await fetch(`${endpoint}/config`)).json()).toMatchObject({ endpoint, userPoolId, clientId });
  const message = readUntil(child, /^(EMAIL to ann@example\.com: SignUp code) \d{6}$/m);
  const sdk = sdkClient(endpoint);
  await sdk.send(new SignUpCommand({ ClientId: clientId, Username: 'ann@example.com', Password: PASSWORD }));
  sdk.destroy();
  expect(await message).toHaveLength(1);
});

test.each(['SIGINT', 'SIGTERM'] as const)(
  'exits with 0 and without an error message when it receives %s',
  async (signal) => {
    const child = spawnCli(['--port', '0']);
    await readUntil(child, STARTED);
    const [stderr, exit] = [text(child.stderr), once(child, 'exit')];
    child.kill(signal);
    expect([await exit, await stderr]).toEqual([[0, null], '']);
  },
);

test('keeps the IDs when it starts again with the same database', async () => {
  const database = join(temporaryFolder(), 'new', 'pool.sqlite');
  const readIds = async () => {
    const child = spawnCli(['--port', '0', '--database', database]);
    const [, ...ids] = await readUntil(child, STARTED);
    child.kill('SIGTERM');
    await once(child, 'exit');
    return ids;
  };
  expect(await readIds()).toEqual(await readIds());
});

test('prints the options when --help is set', async () => {
  const { code, stdout, stderr } = await run('--help');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/--port <port>[\s\S]*--database <path>[\s\S]*--help/);
});

test.each([
  [['--port', 'x'], '--port must be a number from 0 to 65535. See --help.'],
  [['--port', '65536'], '--port must be a number from 0 to 65535. See --help.'],
  [['--ports', '1'], "Unknown option '--ports'. See --help."],
  [['9229'], "Unexpected argument '9229'. See --help."],
  [['--port'], "Option '--port <value>' argument missing. See --help."],
])('prints one line and exits with 1 when the arguments are %j', async (args, line) => {
  expect(await run(...args)).toEqual({ code: 1, stdout: '', stderr: `cognito-local-pool: ${line}\n` });
});

test('prints one line that names the port when the port is taken', async () => {
  const port = new URL((await startTestPool()).endpoint).port;
  expect(await run('--port', port)).toEqual({
    code: 1,
    stdout: '',
    stderr: `cognito-local-pool: Port ${port} on 127.0.0.1 is already in use. Stop the other process, or choose another port.\n`,
  });
});

test('prints one line that names the file when the database is not one', async () => {
  const file = join(temporaryFolder(), 'pool.sqlite');
  writeFileSync(file, 'not a database'.repeat(100));
  expect(await run('--port', '0', '--database', file)).toEqual({
    code: 1,
    stdout: '',
    stderr: `cognito-local-pool: Cannot use the database ${file}: file is not a database.\n`,
  });
});
