import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  AdminGetUserCommand,
  ConfirmSignUpCommand,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, it, onTestFinished } from 'vitest';
import type { Message } from '../src/cognito.ts';
import { startPool } from '../src/server.ts';
import { PASSWORD, pool, sdkClient } from './poolFixture.ts';

const databaseFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pool-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'pool.sqlite');
};

const SERVER = new URL('../src/server.ts', import.meta.url);

/** The pool in a process of its own, and the endpoint and client that it tells. */
const spawnPool = async (database: string): Promise<{ child: ChildProcess; endpoint: string; clientId: string }> => {
  const program = `import { startPool } from '${SERVER}';
    console.log(JSON.stringify(await startPool({ port: 0, database: '${database}' })));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, ...JSON.parse(String(line)) };
};

it('keeps pools, clients, users, keys, codes, sessions, tokens and messages across a restart', async () => {
  const database = databaseFile();
  const before = await startPool({ port: 0, database });
  const first = sdkClient(before.endpoint);
  const ClientId = before.clientId;
  const signIn = {
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH' as const,
    AuthParameters: { USERNAME: 'ann@example.com', PASSWORD },
  };
  await first.send(new SignUpCommand({ ClientId, Username: 'ben@example.com', Password: PASSWORD }));
  await first.send(new SignUpCommand({ ClientId, Username: 'ann@example.com', Password: PASSWORD }));
  const codeFor = async (endpoint: string, to: string) => {
    const response = await fetch(`${endpoint}/messages?to=${to}`);
    // The server's own answer, in its own type.
    return ((await response.json()) as Message[])[0]?.code;
  };
  const confirm = async (Username: string, endpoint: string) =>
    new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode: await codeFor(endpoint, Username) });
  await first.send(await confirm('ann@example.com', before.endpoint));
  const { AuthenticationResult } = await first.send(new InitiateAuthCommand(signIn));
  await before.close();

  const after = await pool({ database, clock: Date.now });
  expect([after.userPoolId, after.clientId]).toEqual([before.userPoolId, before.clientId]);
  await after.sdk.send(await confirm('ben@example.com', after.endpoint));
  await expect(after.attributes(AuthenticationResult?.AccessToken ?? '')).resolves.toHaveProperty('sub');
  const { RefreshToken } = AuthenticationResult ?? {};
  await after.sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }));
});

it('loses no acknowledged sign-up to kill -9', async () => {
  const database = databaseFile();
  const { child, endpoint, clientId } = await spawnPool(database);
  const sdk = sdkClient(endpoint);
  const acknowledged: string[] = [];
  const signUpOnAndOn = async (writer: number) => {
    for (let index = 0; ; index += 1) {
      const Username = `${writer}-${index}@example.com`;
      await sdk.send(new SignUpCommand({ ClientId: clientId, Username, Password: PASSWORD }));
      acknowledged.push(Username);
      // The others are in the middle of their writes now.
      if (acknowledged.length === 60) child.kill('SIGKILL');
    }
  };
  const gone = once(child, 'exit');
  await Promise.allSettled([1, 2, 3, 4, 5, 6].map(signUpOnAndOn));
  await gone;
  expect(acknowledged.length).toBeGreaterThanOrEqual(60);

  const after = await pool({ database, clock: Date.now });
  for (const Username of acknowledged) {
    const whom = { UserPoolId: after.userPoolId, Username };
    expect((await after.sdk.send(new AdminGetUserCommand(whom))).UserStatus).toBe('UNCONFIRMED');
    await after.confirm(Username, await after.latest(Username));
    await expect(after.tokens(Username)).resolves.toHaveProperty('AccessToken');
  }
}, 60_000);
