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

/**
 * "Amazon Cognito generates two pairs of RSA keys for each user pool": https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 * Guess: the kind of token is what tells them apart, as https://stackoverflow.com/questions/43978673 reports.
 */
interface PoolKeys {
  access: SigningKey;
  id: SigningKey;
}

export interface SigningKeys {
  /** Returns the pool's key pairs, or undefined if the pool does not exist. */
  get(poolId: string): Promise<PoolKeys | undefined>;
}

/** Returns the key that signed a token, or undefined. */
export const findKeyById = (keys: PoolKeys | undefined, kid: string | undefined): SigningKey | undefined =>
  keys && [keys.access, keys.id].find((key) => key.kid === kid);

/** Returns the public keys. Tests can have one key for both kinds of token. */
export const listPublicJwks = ({ access, id }: PoolKeys): JWK[] =>
  access.kid === id.kid ? [access.publicJwk] : [access.publicJwk, id.publicJwk];

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

interface Row {
  jwk: string;
  /** Null in a database of a version whose pools had one key. */
  id_token_jwk: string | null;
}

const findRow = (database: Database, poolId: string): Row | undefined =>
  database.get<Row>('SELECT jwk, id_token_jwk FROM signing_keys WHERE pool_id = :poolId', { poolId });

/** Returns the keys that are stored, and stores new ones for those that are not. */
const storeKeys = async (database: Database, poolId: string, generate: () => Promise<JWK>): Promise<Row> => {
  const before = findRow(database, poolId);
  if (before?.id_token_jwk) return before;
  const [jwk, idTokenJwk] = await Promise.all([before?.jwk ?? toJson(generate()), toJson(generate())]);
  // Another process on the same database may have stored its keys first, so what is there stays.
  database.run(
    `INSERT INTO signing_keys (pool_id, jwk, id_token_jwk) VALUES (:poolId, :jwk, :idTokenJwk)
     ON CONFLICT DO UPDATE SET id_token_jwk = coalesce(id_token_jwk, excluded.id_token_jwk)`,
    { poolId, jwk, idTokenJwk },
  );
  return findRow(database, poolId) ?? { jwk, id_token_jwk: idTokenJwk };
};

const toJson = async (jwk: Promise<JWK>): Promise<string> => JSON.stringify(await jwk);

/**
 * Creates the keys of a pool on first use, because generating them takes about 100 ms and many pools of tests never sign.
 * @param generate returns a new private key; tests pass one that returns the same key every time
 */
export const openSigningKeys = (database: Database, generate = generateSigningKey): SigningKeys => {
  const keys = new Map<string, Promise<PoolKeys>>();

  const open = async (poolId: string): Promise<PoolKeys> => {
    const { jwk, id_token_jwk: idTokenJwk } = await storeKeys(database, poolId, generate);
    const [access, id] = await Promise.all([importKey(JSON.parse(jwk)), importKey(JSON.parse(idTokenJwk ?? jwk))]);
    return { access, id };
  };

  return {
    get: async (poolId) => {
      if (!keys.has(poolId)) {
        if (!findRow(database, poolId) && !isPool({ database }, poolId)) return undefined;
        keys.set(poolId, open(poolId));
      }
      return keys.get(poolId);
    },
  };
};
