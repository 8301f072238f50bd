import { CognitoJwtVerifier, validateCognitoJwtFields } from 'aws-jwt-verify/cognito-verifier';
import { JwtVerifier } from 'aws-jwt-verify/jwt-verifier';

interface Expected {
  readonly userPoolId: string;
  readonly clientId: string;
  /** The user must be in at least one of these groups. */
  readonly groups?: string[] | null;
}

/** Creates the verifier for a service that receives requests with `Authorization: Bearer <accessToken>`. */
const createVerifier = ({ userPoolId, clientId, groups = null }: Expected) =>
  CognitoJwtVerifier.create({ userPoolId, clientId, tokenUse: 'access', groups });

/** Makes the same checks on tokens of the local pool. CognitoJwtVerifier accepts only AWS's issuers. */
const createLocalVerifier = async ({ userPoolId, clientId, groups = null }: Expected, endpoint: string) => {
  const issuer = `${endpoint}/${userPoolId}`;
  const verifier = JwtVerifier.create({
    issuer,
    audience: null,
    customJwtCheck: ({ payload }) => validateCognitoJwtFields(payload, { tokenUse: 'access', clientId, groups }),
  });
  const keys = await fetch(`${issuer}/.well-known/jwks.json`);
  verifier.cacheJwks(await keys.json());
  return verifier;
};

/**
 * Verifies an access token.
 * @throws if the token is forged, expired, issued by another pool or to another app client, or not an access token, and a
 * CognitoJwtInvalidGroupError if the user is in none of the groups
 */
export const verifyToken = async (accessToken: string, expected: Expected, endpoint?: string) => {
  const verifier = endpoint === undefined ? createVerifier(expected) : await createLocalVerifier(expected, endpoint);
  return verifier.verify(accessToken);
};

if (import.meta.main) {
  const endpoint = process.env.COGNITO_ENDPOINT ?? 'http://127.0.0.1:9229';
  const config = await fetch(`${endpoint}/config`);
  const { sub, client_id } = await verifyToken(process.argv[2] ?? '', await config.json(), endpoint);
  console.log(`${sub} of ${client_id}`);
}
