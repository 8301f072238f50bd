import { randomUUID } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { Database } from '../storage/database.ts';

interface SigningKey {
  kid: string;
  sign: CryptoKey;
  verify: CryptoKey;
}

export interface SigningKeys {
  /** The pool's key pair, or undefined where there is no such pool. */
  of(poolId: string): Promise<SigningKey | undefined>;
  publicJwk(poolId: string): JWK | undefined;
}

/** Cognito signs with RS256: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html */
export const makeSigningKey = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return JSON.stringify({ ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' });
};

const publicPart = ({ kty, n, e, kid, alg, use }: JWK) => ({ kty, n, e, kid, alg, use }) as JWK;

export const openSigningKeys = (database: Database): SigningKeys => {
  const imported = new Map<string, Promise<SigningKey>>();
  const stored = (poolId: string): JWK | undefined => {
    const row = database.get<{ signing_key: string }>('SELECT signing_key FROM pools WHERE id = ?', poolId);
    return row && JSON.parse(row.signing_key);
  };
  const load = async (jwk: JWK): Promise<SigningKey> => ({
    kid: jwk.kid ?? '',
    // importJWK answers bytes for symmetric keys only; these are RSA.
    sign: (await importJWK(jwk, 'RS256')) as CryptoKey,
    verify: (await importJWK(publicPart(jwk), 'RS256')) as CryptoKey,
  });
  return {
    of: async (poolId) => {
      const jwk = imported.has(poolId) ? undefined : stored(poolId);
      if (jwk) imported.set(poolId, load(jwk));
      return imported.get(poolId);
    },
    publicJwk: (poolId) => {
      const jwk = stored(poolId);
      return jwk && publicPart(jwk);
    },
  };
};
