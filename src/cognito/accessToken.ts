import { CognitoJwtVerifier, validateCognitoJwtFields } from 'aws-jwt-verify/cognito-verifier';
import {
  FetchError,
  JwksValidationError,
  JwkValidationError,
  JwtBaseError,
  WaitPeriodNotYetEndedJwkError,
} from 'aws-jwt-verify/error';
import { type PenaltyBox, SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { JwtVerifier } from 'aws-jwt-verify/jwt-verifier';
import type { Config } from '../config.ts';

/** Returns true for an unexpired access token of this pool and of an app client that the API accepts. Only Cognito knows which tokens are revoked. */
export type VerifyAccessToken = (token: string) => Promise<boolean>;

/** Returns a verifier that caches the pool's public keys. The verifier throws if the keys cannot be fetched. */
export const createVerifyAccessToken = (config: Config): VerifyAccessToken => {
  const issuer = config.issuer ?? (config.endpoint && `${config.endpoint}/${config.userPoolId}`);
  const verifier = issuer === undefined ? poolVerifier(config) : issuerVerifier(config, issuer);
  return async (token) => {
    try {
      const { client_id, scope } = await verifier.verify(token);
      return client_id === config.clientId || hasUserScope(scope);
    } catch (error) {
      if (error instanceof JwtBaseError && !KEY_ERRORS.some((each) => error instanceof each)) return false;
      // The library's errors all have the name "Error". The log shows the code instead.
      throw Object.assign(new Error('The public keys cannot be fetched.', { cause: error }), {
        code: 'JWKS_UNAVAILABLE',
      });
    }
  };
};

/**
 * True if Cognito's user operations accept the token. Tokens of this app client's sign-ins have the scope. Another app client can have tokens
 * without it, for example those of client credentials, which belong to no user.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html
 */
const hasUserScope = (scope: unknown): boolean => String(scope).split(' ').includes('aws.cognito.signin.user.admin');

const KEY_ERRORS = [FetchError, JwksValidationError, JwkValidationError];

const acceptedClients = ({ clientId, acceptedClientIds }: Pick<Config, 'clientId' | 'acceptedClientIds'>): string[] => [
  clientId,
  ...acceptedClientIds,
];

/** Accepts both of AWS's issuers of a pool, cognito-idp and issuer-cognito-idp. */
const poolVerifier = (config: Config) =>
  CognitoJwtVerifier.create(
    { userPoolId: config.userPoolId, clientId: acceptedClients(config), tokenUse: 'access' },
    { jwksCache: new SimpleJwksCache({ penaltyBox: keyFetchLimit() }) },
  );

/** CognitoJwtVerifier accepts only AWS's issuers. This verifier makes the same checks for another one. */
const issuerVerifier = ({ userPoolId, endpoint, ...clients }: Config, issuer: string) =>
  JwtVerifier.create(
    {
      issuer,
      audience: null, // Access tokens have no audience. `client_id` is checked below instead.
      jwksUri: `${endpoint === undefined ? issuer : `${endpoint}/${userPoolId}`}/.well-known/jwks.json`,
      customJwtCheck: ({ payload }) =>
        validateCognitoJwtFields(payload, { tokenUse: 'access', clientId: acceptedClients(clients) }),
    },
    {
      jwksCache: new SimpleJwksCache({
        penaltyBox: keyFetchLimit(),
        ...(endpoint === undefined ? {} : { fetcher: { fetch: fetchKeys } }),
      }),
    },
  );

/** Keys that are younger than this are not fetched again. */
const MIN_KEY_AGE_MILLISECONDS = 1000;

/**
 * Limits how often clients can cause a request for the keys by inventing key IDs. The library's own limit rejects every unknown
 * key ID for 10 s after one, so a client could reject the tokens of a new key at each rotation. A second is safe, because
 * Cognito publishes a key before it signs with it. Timestamps, because Lambda freezes timers.
 */
const keyFetchLimit = (): PenaltyBox => {
  const fetchedAt = new Map<string, number>();
  return {
    wait: async (uri) => {
      if (Date.now() - (fetchedAt.get(uri) ?? 0) < MIN_KEY_AGE_MILLISECONDS)
        throw new WaitPeriodNotYetEndedJwkError('The keys are new, and this key is not one of them.');
    },
    registerFailedAttempt: (uri) => {
      fetchedAt.set(uri, Date.now());
    },
    registerSuccessfulAttempt: () => {},
  };
};

/** The library's own fetcher accepts only https. */
const fetchKeys = async (uri: string): Promise<ArrayBuffer> => {
  try {
    const response = await fetch(uri, { signal: AbortSignal.timeout(3000) });
    if (!response.ok) throw new Error(`Status ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    throw new FetchError(uri, error);
  }
};
