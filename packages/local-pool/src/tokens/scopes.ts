/** The scope that the operations of a signed-in user need: https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints-oauth-grants.html */
export const ADMIN_SCOPE = 'aws.cognito.signin.user.admin';

/** The scopes that select claims. They need `openid`. */
export const CLAIM_SCOPES: readonly string[] = ['email', 'phone', 'profile'];

export const STANDARD_SCOPES: readonly string[] = ['openid', ...CLAIM_SCOPES, ADMIN_SCOPE];

/** @param scopes as in a token, separated by spaces */
export const hasScope = (scopes: string, name: string): boolean => scopes.split(' ').includes(name);

/** Returns the scope that shows an attribute. */
const toScope = (attribute: string): string => {
  if (attribute === 'email' || attribute === 'email_verified') return 'email';
  return attribute === 'phone_number' || attribute === 'phone_number_verified' ? 'phone' : 'profile';
};

/**
 * `openid` alone shows all attributes that the client can read, and with other scopes only theirs. The scope of the API changes
 * nothing: https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html
 * The scopes are null for the tokens of an operation, which show all attributes.
 * Guess: the ID token shows the same as userInfo.
 */
export const selectByScope = (scopes: string | null, attributes: Record<string, string>): Record<string, string> => {
  const claimScopes = scopes?.split(' ').filter((name) => CLAIM_SCOPES.includes(name)) ?? [];
  if (claimScopes.length === 0) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => claimScopes.includes(toScope(name))));
};
