import {
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminLinkProviderForUserCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type {
  FederatedSignInError,
  IdentityInUseError,
  LinkProviderResult,
  MutationLinkProviderArgs,
} from '../../generated/types.ts';
import { tables } from '../../mapping/exceptions.ts';
import { requireValue } from '../../mapping/requireValue.ts';
import { readClaims } from '../../mapping/tokenClaims.ts';
import { authErrors } from '../../messages.ts';
import { continueWith, earlyReturn } from '../../runtime/earlyReturn.ts';
import type { ResolverFunction } from '../../runtime/resolver.ts';
import { isNewAccount, type SignedInIdentity } from './signedInIdentity.ts';

export type Args = MutationLinkProviderArgs;

export interface Stash {
  /** Whom the code signed in. Undefined if nobody at the provider. */
  signedIn?: SignedInIdentity | undefined;
  /** Of the session that the exchange began. */
  refreshToken?: string | null;
  /** True if this sign-in created the identity's account. */
  isNew?: boolean;
  /** The answer, once the session that the exchange began is over. */
  refusal?: FederatedSignInError | IdentityInUseError;
}

const skip = earlyReturn<unknown>(undefined, { skipTo: 'NEXT' });

/** The name of the signed-in user's account. The runtime has verified the token. */
const usernameOf = (accessToken: string | undefined): string => String(readClaims(accessToken ?? '').username);

/** Decides between the account's three cases: the user's own, new, and another one, of which nothing is deleted. */
const checkAccount = {
  command: AdminGetUserCommand,
  readOnly: true,
  request: ({ app, accessToken, stash }) => {
    if (!stash.signedIn) stash.refusal = authErrors.federationFailed;
    // The identity is already linked to this user, or is the user.
    if (!stash.signedIn || stash.signedIn.username === usernameOf(accessToken)) return skip;
    return { UserPoolId: app.userPoolId, Username: stash.signedIn.username };
  },
  response: ({ result, stash }) => {
    requireValue(result.Username);
    stash.isNew = stash.signedIn !== undefined && isNewAccount(result, stash.signedIn);
    if (!stash.isNew) stash.refusal = authErrors.identityInUse;
  },
  exceptions: {
    ...tables.throttling,
    // Deleted since, for example by the same request in another tab.
    UserNotFoundException: authErrors.federationFailed,
  },
} satisfies ResolverFunction<typeof AdminGetUserCommand, Args, LinkProviderResult, unknown, Stash>;

/**
 * An identity that has an account cannot be linked (API_AdminLinkProviderForUser). The account is some seconds old, and its sessions end
 * with it. If the next call fails, the user starts again, which creates another one.
 */
const deleteAccount = {
  command: AdminDeleteUserCommand,
  request: ({ app, stash }) =>
    stash.isNew && stash.signedIn ? { UserPoolId: app.userPoolId, Username: stash.signedIn.username } : skip,
  response: () => undefined,
  exceptions: { ...tables.throttling, UserNotFoundException: skip },
} satisfies ResolverFunction<typeof AdminDeleteUserCommand, Args, LinkProviderResult, unknown, Stash>;

const link = {
  command: AdminLinkProviderForUserCommand,
  request: ({ app, accessToken, stash }) => {
    if (!stash.isNew || !stash.signedIn) return skip;
    const { providerName, userId } = stash.signedIn.identity;
    return {
      UserPoolId: app.userPoolId,
      DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: usernameOf(accessToken) },
      // The provider's own spelling of the ID. The username has it in lower case, with which later sign-ins fail.
      SourceUser: {
        ProviderName: providerName,
        ProviderAttributeName: 'Cognito_Subject',
        ProviderAttributeValue: userId,
      },
    };
  },
  response: () => undefined,
  exceptions: {
    ...tables.throttling,
    AliasExistsException: authErrors.identityInUse,
    // The identity has signed in again meanwhile, or the provider is set up incorrectly. AWS documents no text, so any is logged.
    InvalidParameterException: (_error, ctx) => {
      // Safe: the runtime passes the stash of this pipeline.
      (ctx.stash as Stash).refusal = authErrors.federationFailed;
      return continueWith(undefined);
    },
    // The signed-in user was deleted.
    UserNotFoundException: authErrors.notSignedIn,
  },
} satisfies ResolverFunction<typeof AdminLinkProviderForUserCommand, Args, LinkProviderResult, unknown, Stash>;

/** The functions of `linkProvider` between the exchange of the code and the answer. */
export const linkIdentity = [checkAccount, deleteAccount, link] as const;
