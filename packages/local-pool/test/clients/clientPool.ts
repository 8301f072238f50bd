import { generate } from 'otplib';
import { afterAll } from 'vitest';
import type { Message } from '../../src/cognito.ts';
import { type PoolOptions, startPool } from '../../src/server.ts';
import { sdkClient } from '../testPool.ts';

export const PASSWORD = 'Engine-1843';
export const OTHER_PASSWORD = 'Difference-1822';

let count = 0;

/** Returns an address that no user has yet. */
export const newAddress = (): string => {
  count += 1;
  return `user${count}@example.com`;
};

/** Starts a pool for the tests of a file, with a client that allows every flow. */
export const startClientPool = async ({ client, mfa, ...options }: Partial<PoolOptions> = {}) => {
  let passed = 0;
  const now = () => Date.now() + passed;
  const pool = await startPool({
    port: 0,
    database: ':memory:',
    clock: now,
    mfa: { EmailMfaConfiguration: {}, ...mfa },
    client: {
      ExplicitAuthFlows: [
        'ALLOW_USER_SRP_AUTH',
        'ALLOW_USER_PASSWORD_AUTH',
        'ALLOW_USER_AUTH',
        'ALLOW_CUSTOM_AUTH',
        'ALLOW_REFRESH_TOKEN_AUTH',
      ],
      ...client,
    },
    ...options,
  });
  const sdk = sdkClient(pool.endpoint);
  afterAll(async () => {
    sdk.destroy();
    await pool.close();
  });
  /** Returns the newest code that was sent to an address or phone number. */
  const readCode = async (to: string): Promise<string> => {
    const response = await fetch(`${pool.endpoint}/messages?to=${encodeURIComponent(to)}`);
    // Safe cast: this is the type of the server's response.
    const messages = (await response.json()) as Message[];
    return messages.at(-1)?.code ?? '';
  };
  return {
    ...pool,
    /** Acts as an administrator. */
    sdk,
    readCode,
    /** Returns the next code of an authenticator app. Each code can be used once, so the clock moves on to the next one. */
    nextTotp: (secret: string): Promise<string> => {
      passed += 30_000;
      return generate({ secret, epoch: Math.floor(now() / 1000) });
    },
  };
};

export type ClientPool = Awaited<ReturnType<typeof startClientPool>>;
