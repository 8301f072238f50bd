import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetUserPoolMfaConfigCommand, type WebAuthnConfigurationType } from '@aws-sdk/client-cognito-identity-provider';
import { onTestFinished } from 'vitest';
import { allowFactors, startTestPool } from './testPool.ts';

export const ORIGIN = 'https://example.com';

/** Returns the path of a database that is deleted after the test. */
export const databaseFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pool-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'pool.sqlite');
};

/** Starts a pool whose users can have passkeys, and signs ann@example.com in. */
export const newPasskeyPool = async (
  webAuthn: WebAuthnConfigurationType = {},
  { database = ':memory:', isNew = true }: { database?: string; isNew?: boolean } = {},
) => {
  const configuration = { RelyingPartyId: 'example.com', ...webAuthn };
  const pool = await startTestPool({
    database,
    pool: allowFactors('PASSWORD', 'WEB_AUTHN'),
    mfa: { WebAuthnConfiguration: configuration },
  });
  const sub = isNew ? await pool.member() : '';
  const { AccessToken } = await pool.tokens();
  return {
    ...pool,
    sub,
    AccessToken,
    setWebAuthn: (changes: WebAuthnConfigurationType) =>
      pool.sdk.send(
        new SetUserPoolMfaConfigCommand({
          UserPoolId: pool.userPoolId,
          WebAuthnConfiguration: { ...configuration, ...changes },
        }),
      ),
  };
};

export type PasskeyPool = Awaited<ReturnType<typeof newPasskeyPool>>;
