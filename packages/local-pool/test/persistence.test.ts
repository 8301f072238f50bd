import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import {
  AdminAddUserToGroupCommand,
  AdminGetUserCommand,
  AdminSetUserMFAPreferenceCommand,
  ConfirmSignUpCommand,
  CreateGroupCommand,
  GetGroupCommand,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
  ListUsersInGroupCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Message } from '../src/cognito.ts';
import { startPool } from '../src/server.ts';
import { openSrp } from './srpClient.ts';
import { PASSWORD, sdkClient, startTestPool } from './testPool.ts';

const databaseFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pool-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'pool.sqlite');
};

const SERVER = new URL('../src/server.ts', import.meta.url);

/** Starts a pool in a process of its own. */
const spawnPool = async (database: string): Promise<{ child: ChildProcess; endpoint: string; clientId: string }> => {
  const program = `import { startPool } from '${SERVER}';
    console.log(JSON.stringify(await startPool({ port: 0, database: '${database}' })));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, ...JSON.parse(String(line)) };
};

test('accepts earlier codes and tokens when the pool restarts on the same database', async () => {
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
    // Safe cast: this is the type of the server's response.
    return ((await response.json()) as Message[])[0]?.code;
  };
  const confirm = async (Username: string, endpoint: string) =>
    new ConfirmSignUpCommand({ ClientId, Username, ConfirmationCode: await codeFor(endpoint, Username) });
  await first.send(await confirm('ann@example.com', before.endpoint));
  const { AuthenticationResult } = await first.send(new InitiateAuthCommand(signIn));
  await before.close();

  const after = await startTestPool({ database, clock: Date.now });
  expect([after.userPoolId, after.clientId]).toEqual([before.userPoolId, before.clientId]);
  await after.sdk.send(await confirm('ben@example.com', after.endpoint));
  await expect(after.attributes(AuthenticationResult?.AccessToken ?? '')).resolves.toHaveProperty('sub');
  const { RefreshToken } = AuthenticationResult ?? {};
  await after.sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }));
});

test('keeps every acknowledged sign-up when the process is killed', async () => {
  const database = databaseFile();
  const { child, endpoint, clientId } = await spawnPool(database);
  const sdk = sdkClient(endpoint);
  const acknowledged: string[] = [];
  const signUpRepeatedly = async (writer: number) => {
    for (let index = 0; ; index += 1) {
      const Username = `${writer}-${index}@example.com`;
      await sdk.send(new SignUpCommand({ ClientId: clientId, Username, Password: PASSWORD }));
      acknowledged.push(Username);
      // The other five writers are in the middle of a request now.
      if (acknowledged.length === 60) child.kill('SIGKILL');
    }
  };
  const gone = once(child, 'exit');
  await Promise.allSettled([1, 2, 3, 4, 5, 6].map(signUpRepeatedly));
  await gone;
  expect(acknowledged.length).toBeGreaterThanOrEqual(60);

  const after = await startTestPool({ database, clock: Date.now });
  for (const Username of acknowledged) {
    const whom = { UserPoolId: after.userPoolId, Username };
    expect((await after.sdk.send(new AdminGetUserCommand(whom))).UserStatus).toBe('UNCONFIRMED');
    await after.confirm(Username, await after.latest(Username));
    await expect(after.tokens(Username)).resolves.toHaveProperty('AccessToken');
  }
}, 60_000);

test('reads the pool and no users when it starts again', async () => {
  const database = databaseFile();
  await (await startPool({ port: 0, database })).close();
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare');
  onTestFinished(() => prepare.mockRestore());
  await startTestPool({ database });
  const statements = prepare.mock.calls.map(([sql]) => sql);
  expect(statements.filter((sql) => /\bpools\b/.test(sql))).not.toEqual([]);
  expect(statements.filter((sql) => /\b(users|names|sessions|refresh_tokens|messages)\b/.test(sql))).toEqual([]);
});

/** Undo the migrations of src/storage/tables.ts. */
const TO_VERSION_4 = `
  ALTER TABLE messages DROP COLUMN subject;
  ALTER TABLE messages DROP COLUMN body;
  PRAGMA user_version = 4;
`;
const TO_VERSION_3 = `
  ${TO_VERSION_4}
  ALTER TABLE sessions DROP COLUMN origin_id;
  ALTER TABLE challenges DROP COLUMN device_key;
  ALTER TABLE sessions DROP COLUMN device_key;
  DROP TABLE devices;
  UPDATE users SET data = json_remove(data, '$.srp');
  UPDATE clients SET data = json_set(data, '$.settings.ExplicitAuthFlows',
    json('["ALLOW_USER_PASSWORD_AUTH","ALLOW_REFRESH_TOKEN_AUTH"]'));
  ALTER TABLE sessions DROP COLUMN public_id;
  ALTER TABLE sessions DROP COLUMN created_at;
  ALTER TABLE sessions DROP COLUMN active_at;
  ALTER TABLE sessions DROP COLUMN device_type;
  ALTER TABLE sessions DROP COLUMN address;
  ALTER TABLE domain_sessions DROP COLUMN client_id;
  ALTER TABLE domain_sessions DROP COLUMN public_id;
  ALTER TABLE domain_sessions DROP COLUMN created_at;
  ALTER TABLE domain_sessions DROP COLUMN active_at;
  ALTER TABLE domain_sessions DROP COLUMN device_type;
  ALTER TABLE domain_sessions DROP COLUMN address;
  UPDATE users SET data = json_set(data, '$.groups', (SELECT json_group_array(group_name) FROM group_members
    WHERE group_members.pool_id = users.pool_id AND group_members.username = users.username));
  UPDATE refresh_tokens SET session_id = (SELECT event_id FROM sessions WHERE id = session_id);
  UPDATE sessions SET id = event_id;
  DROP INDEX sessions_of_event;
  ALTER TABLE sessions DROP COLUMN event_id;
  DROP INDEX failures_by_age;
  ALTER TABLE failures DROP COLUMN attempted_at;
  CREATE INDEX failures_by_age ON failures (failed_at);
  ALTER TABLE signing_keys DROP COLUMN id_token_jwk;
  DROP TABLE user_groups;
  DROP TABLE group_members;
  PRAGMA user_version = 3;
`;
const TO_VERSION_2 = `
  ${TO_VERSION_3}
  ALTER TABLE sessions DROP COLUMN scope;
  PRAGMA user_version = 2;
`;
const TO_VERSION_1 = `
  ${TO_VERSION_2}
  ALTER TABLE challenges DROP COLUMN is_first_factor;
  ALTER TABLE challenges DROP COLUMN is_simulated;
  ALTER TABLE challenges DROP COLUMN wrong_answers;
  PRAGMA user_version = 1;
`;
const TO_VERSION_0 = `
  ${TO_VERSION_1}
  ALTER TABLE sessions RENAME TO grants;
  ALTER TABLE refresh_tokens RENAME COLUMN session_id TO grant_id;
  DROP INDEX sessions_of_user;
  DROP INDEX refresh_tokens_of_session;
  CREATE INDEX grants_of_user ON grants (pool_id, username);
  CREATE INDEX refresh_tokens_of_grant ON refresh_tokens (grant_id);
  ALTER TABLE pools ADD COLUMN signing_key TEXT NOT NULL DEFAULT '';
  UPDATE pools SET signing_key = (SELECT jwk FROM signing_keys WHERE pool_id = id);
  DROP TABLE signing_keys;
  PRAGMA user_version = 0;
`;

test.each([
  ['0', TO_VERSION_0],
  ['1', TO_VERSION_1],
  ['2', TO_VERSION_2],
  ['3', TO_VERSION_3],
  ['4', TO_VERSION_4],
])('accepts earlier tokens and challenges when the database is of version %s', async (_, downgrade) => {
  const database = databaseFile();
  const before = await startTestPool({ database, clock: Date.now });
  await before.member();
  const { AccessToken, RefreshToken } = await before.tokens();
  const whom = { UserPoolId: before.userPoolId, Username: 'ann@example.com' };
  const group = { UserPoolId: before.userPoolId, GroupName: `${before.userPoolId}_Google` };
  await before.sdk.send(new CreateGroupCommand(group));
  await before.sdk.send(new AdminAddUserToGroupCommand({ ...group, Username: 'ann@example.com' }));
  await before.sdk.send(new AdminSetUserMFAPreferenceCommand({ ...whom, EmailMfaSettings: { Enabled: true } }));
  const { Session: session } = await before.signIn('ann@example.com');
  const EMAIL_OTP_CODE = await before.latest('ann@example.com');
  const sqlite = new DatabaseSync(database);
  sqlite.exec(downgrade);
  sqlite.close();

  const after = await startTestPool({ database, clock: Date.now });
  await expect(after.attributes(AccessToken)).resolves.toHaveProperty('sub');
  await after.sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId: after.clientId, RefreshToken }));
  const answer = { USERNAME: 'ann@example.com', EMAIL_OTP_CODE };
  await expect(after.respond({ name: 'EMAIL_OTP', session }, answer)).resolves.toHaveProperty('AuthenticationResult');
  expect((await after.sdk.send(new ListUsersInGroupCommand(group))).Users).toHaveLength(1);
  expect((await after.sdk.send(new GetGroupCommand(group))).Group?.CreationDate).toBeInstanceOf(Date);
  await after.signIn('ann@example.com');
  await expect(openSrp(after).signIn('ann@example.com')).resolves.toHaveProperty('ChallengeName', 'EMAIL_OTP');
});
