import { CognitoJwtVerifier, validateCognitoJwtFields } from 'aws-jwt-verify/cognito-verifier';
import { FetchError, JwksValidationError, JwkValidationError, JwtBaseError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { JwtVerifier } from 'aws-jwt-verify/jwt-verifier';
import type { Config } from '../config.ts';

/** True for an access token of this pool and app client that has not expired. Cognito alone knows what was revoked. */
export type VerifyAccessToken = (token: string) => Promise<boolean>;

/** @returns a verifier that keeps the pool's public keys; it throws where they cannot be had, which says nothing of the token */
export const createVerifyAccessToken = (config: Config): VerifyAccessToken => {
  const verifier = config.endpoint === undefined ? poolVerifier(config) : endpointVerifier(config, config.endpoint);
  return async (token) => {
    try {
      await verifier.verify(token);
      return true;
    } catch (error) {
      if (error instanceof JwtBaseError && !KEY_FAULTS.some((fault) => error instanceof fault)) return false;
      // The library's errors have no names of their own; the log has the code instead.
      throw Object.assign(new Error('The public keys cannot be had.', { cause: error }), { code: 'JWKS_UNAVAILABLE' });
    }
  };
};

const KEY_FAULTS = [FetchError, JwksValidationError, JwkValidationError];

const poolVerifier = ({ userPoolId, clientId }: Config) =>
  CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access' });

/** CognitoJwtVerifier knows AWS's issuers only; this makes the same checks for another address. */
const endpointVerifier = ({ userPoolId, clientId }: Config, endpoint: string) => {
  const issuer = `${endpoint}/${userPoolId}`;
  return JwtVerifier.create(
    {
      issuer,
      audience: null, // Access tokens have none; client_id takes its place.
      jwksUri: `${issuer}/.well-known/jwks.json`,
      customJwtCheck: ({ payload }) => validateCognitoJwtFields(payload, { tokenUse: 'access', clientId }),
    },
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeys } }) },
  );
};

/** The library's own fetcher takes https only. */
const fetchKeys = async (uri: string): Promise<ArrayBuffer> => {
  try {
    const response = await fetch(uri, { signal: AbortSignal.timeout(3000) });
    if (!response.ok) throw new Error(`Status ${response.status}`);
    return await response.arrayBuffer();
  } catch (error) {
    throw new FetchError(uri, error);
  }
};
