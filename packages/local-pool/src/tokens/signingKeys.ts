import { randomUUID } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { isPool } from '../pools/userPool.ts';
import type { Database } from '../storage/database.ts';

interface SigningKey {
  kid: string;
  sign: CryptoKey;
  verify: CryptoKey;
  publicJwk: JWK;
}

export interface SigningKeys {
  /** Returns the pool's key pair, or undefined if the pool does not exist. */
  get(poolId: string): Promise<SigningKey | undefined>;
}

/** Generates a private RSA key. Cognito signs with RS256: https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html */
export const generateSigningKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
};

const toPublicJwk = ({ kty, n, e, kid, alg, use }: JWK) => ({ kty, n, e, kid, alg, use }) as JWK;

const importKey = async (jwk: JWK): Promise<SigningKey> => ({
  kid: jwk.kid ?? '',
  // Safe casts: importJWK returns bytes only for symmetric keys, and these are RSA keys.
  sign: (await importJWK(jwk, 'RS256')) as CryptoKey,
  verify: (await importJWK(toPublicJwk(jwk), 'RS256')) as CryptoKey,
  publicJwk: toPublicJwk(jwk),
});

const findKey = (database: Database, poolId: string): JWK | undefined => {
  const row = database.get<{ jwk: string }>('SELECT jwk FROM signing_keys WHERE pool_id = :poolId', { poolId });
  return row && JSON.parse(row.jwk);
};

/**
 * Creates the key of a pool on first use, because generating one takes about 60 ms and many pools of tests never sign.
 * @param generate returns a new private key; tests pass one that returns the same key every time
 */
export const openSigningKeys = (database: Database, generate = generateSigningKey): SigningKeys => {
  const keys = new Map<string, Promise<SigningKey>>();

  const create = async (poolId: string): Promise<SigningKey> => {
    const sql = 'INSERT OR IGNORE INTO signing_keys (pool_id, jwk) VALUES (:poolId, :jwk)';
    const jwk = await generate();
    database.run(sql, { poolId, jwk: JSON.stringify(jwk) });
    // Another process on the same database may have stored its key first.
    return importKey(findKey(database, poolId) ?? jwk);
  };

  return {
    get: async (poolId) => {
      if (!keys.has(poolId)) {
        const jwk = findKey(database, poolId);
        if (!jwk && !isPool({ database }, poolId)) return undefined;
        keys.set(poolId, jwk ? importKey(jwk) : create(poolId));
      }
      return keys.get(poolId);
    },
  };
};
