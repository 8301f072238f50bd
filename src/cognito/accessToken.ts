import { CognitoJwtVerifier, validateCognitoJwtFields } from 'aws-jwt-verify/cognito-verifier';
import { FetchError, JwksValidationError, JwkValidationError, JwtBaseError } from 'aws-jwt-verify/error';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import { JwtVerifier } from 'aws-jwt-verify/jwt-verifier';
import type { Config } from '../config.ts';

/** Returns true for an unexpired access token of this pool and app client. Only Cognito knows which tokens are revoked. */
export type VerifyAccessToken = (token: string) => Promise<boolean>;

/** Returns a verifier that caches the pool's public keys. The verifier throws if the keys cannot be fetched. */
export const createVerifyAccessToken = (config: Config): VerifyAccessToken => {
  const verifier = config.endpoint === undefined ? poolVerifier(config) : endpointVerifier(config, config.endpoint);
  return async (token) => {
    try {
      await verifier.verify(token);
      return true;
    } catch (error) {
      if (error instanceof JwtBaseError && !KEY_ERRORS.some((each) => error instanceof each)) return false;
      // The library's errors all have the name "Error". The log shows the code instead.
      throw Object.assign(new Error('The public keys cannot be fetched.', { cause: error }), {
        code: 'JWKS_UNAVAILABLE',
      });
    }
  };
};

const KEY_ERRORS = [FetchError, JwksValidationError, JwkValidationError];

const poolVerifier = ({ userPoolId, clientId }: Config) =>
  CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access' });

/** CognitoJwtVerifier accepts only AWS's issuers. This verifier makes the same checks for another address. */
const endpointVerifier = ({ userPoolId, clientId }: Config, endpoint: string) => {
  const issuer = `${endpoint}/${userPoolId}`;
  return JwtVerifier.create(
    {
      issuer,
      audience: null, // Access tokens have no audience. `client_id` is checked below instead.
      jwksUri: `${issuer}/.well-known/jwks.json`,
      customJwtCheck: ({ payload }) => validateCognitoJwtFields(payload, { tokenUse: 'access', clientId }),
    },
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeys } }) },
  );
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
