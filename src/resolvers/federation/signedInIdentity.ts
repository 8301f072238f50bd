import type { UserType } from '@aws-sdk/client-cognito-identity-provider';
import { type CognitoIdentity, parseIdentities } from '../../mapping/identities.ts';

/** Whom the code of a callback has signed in. */
export interface SignedInIdentity {
  readonly identity: CognitoIdentity;
  /** The account that the identity has: one of its own, or the one that it is linked to. */
  readonly username: string;
  /** True if the identity created the account, and no other one is linked to it. */
  readonly isAlone: boolean;
  /** When the token was issued, in epoch seconds, by Cognito's clock. */
  readonly issuedAt: number;
}

/** Returns undefined if the user signed in without the provider: on Cognito's own page. @param claims of the ID token */
export const toSignedInIdentity = (
  claims: Readonly<Record<string, unknown>>,
  provider: string | undefined,
): SignedInIdentity | undefined => {
  const { 'cognito:username': username, iat, identities } = claims;
  const all = parseIdentities(identities);
  const identity = all.find(({ providerName }) => providerName === provider);
  if (!identity || typeof username !== 'string' || typeof iat !== 'number') return undefined;
  return { identity, username, isAlone: identity.isPrimary && all.length === 1, issuedAt: iat };
};

/** Cognito creates the account at the provider's callback, together with the code, which is valid for five minutes. */
const CODE_SECONDS = 300;

/**
 * True if this sign-in created the account, so that nothing is lost by deleting it. A local user has a password or other ways to sign in,
 * and is never new. Nor is an account to which another identity is linked, which would be lost.
 */
export const isNewAccount = (
  { UserStatus, UserCreateDate }: Pick<UserType, 'UserStatus' | 'UserCreateDate'>,
  { isAlone, issuedAt }: SignedInIdentity,
): boolean =>
  isAlone &&
  UserStatus === 'EXTERNAL_PROVIDER' &&
  UserCreateDate !== undefined &&
  issuedAt - UserCreateDate.getTime() / 1000 <= CODE_SECONDS;
