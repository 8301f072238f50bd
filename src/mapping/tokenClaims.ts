import { requireValue } from './requireValue.ts';

/**
 * Returns the claims of a token whose signature need not be checked, because it came from Cognito by TLS
 * (https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation, 6), or because the runtime has checked it.
 * @throws if the token is no JWT
 */
export const readClaims = (token: string): Readonly<Record<string, unknown>> =>
  Object(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()));

/**
 * Returns the ID of the signed-in user, for extensions that store data of users.
 * @param accessToken which the runtime has checked, because the resolver sets `requiresSignIn`
 */
export const readSub = (accessToken: string | undefined): string => {
  const { sub } = readClaims(accessToken ?? '');
  return requireValue(typeof sub === 'string' ? sub : undefined);
};

/** Returns the groups in an access token. Cognito leaves the claim out if the user is in none. */
export const groupsOf = (accessToken: string): string[] => {
  const groups = readClaims(accessToken)['cognito:groups'];
  return Array.isArray(groups) ? groups.map(String) : [];
};

/** True if the user's account was created by an identity provider. Cognito puts it into the group `<pool>_<provider>`. */
export const isFederatedUser = (accessToken: string, userPoolId: string): boolean =>
  groupsOf(accessToken).some((group) => group.startsWith(`${userPoolId}_`));
