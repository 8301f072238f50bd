import type { Cognito } from '../cognito.ts';
import { toIssuer } from '../pools/userPool.ts';

/** The members of AWS's document: https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints.html */
export const describeEndpoints = (cognito: Cognito, poolId: string) => {
  const issuer = toIssuer(cognito, poolId);
  const domain = cognito.endpoint;
  return {
    authorization_endpoint: `${domain}/oauth2/authorize`,
    end_session_endpoint: `${domain}/logout`,
    id_token_signing_alg_values_supported: ['RS256'],
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    // The implicit grant's `token` is missing, because this pool does not support it.
    response_types_supported: ['code'],
    revocation_endpoint: `${domain}/oauth2/revoke`,
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint: `${domain}/oauth2/token`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    userinfo_endpoint: `${domain}/oauth2/userInfo`,
  };
};
