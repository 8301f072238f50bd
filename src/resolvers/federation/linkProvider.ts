import { GetUserCommand, RevokeTokenCommand } from '@aws-sdk/client-cognito-identity-provider';
import type { LinkProviderResult, User } from '../../generated/types.ts';
import { accessTokenWithMessage, tables } from '../../mapping/exceptions.ts';
import { requireValue } from '../../mapping/requireValue.ts';
import { toTokens } from '../../mapping/tokens.ts';
import { toUser } from '../../mapping/user.ts';
import { authErrors, messages } from '../../messages.ts';
import type { CoreDataSources } from '../../runtime/dataSource.ts';
import { continueWith, EarlyReturn, earlyReturn } from '../../runtime/earlyReturn.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { selectedFields } from '../profile/selectedFields.ts';
import { callbackInput, claimsOfThisFlow, exchangeRequest, flowOf } from './callback.ts';
import { type Args, linkIdentity, type Stash } from './linkIdentity.ts';
import { toSignedInIdentity } from './signedInIdentity.ts';

export const requiresSignIn = true;

export const input = callbackInput;

/**
 * Only Cognito knows whether the access token is revoked, and no later call before the link takes it. Without this check, a stolen token
 * could add a way to sign in after its user has ended all sessions.
 */
const checkSession = {
  command: GetUserCommand,
  readOnly: true,
  request: (ctx) => {
    if (!ctx.app.linkProviders || ctx.app.oauthEndpoint === undefined) {
      return earlyReturn(authErrors.signInMethodUnavailable);
    }
    const refusal = exchangeRequest(ctx);
    return refusal instanceof EarlyReturn ? refusal : { AccessToken: ctx.accessToken };
  },
  response: ({ result }) => {
    requireValue(result.Username);
  },
  exceptions: tables.accessToken,
} satisfies ResolverFunction<typeof GetUserCommand, Args, LinkProviderResult, undefined, Stash>;

const exchange = {
  dataSource: 'tokenEndpoint',
  request: (ctx) => exchangeRequest(ctx),
  response: ({ result, stash, ...ctx }) => {
    const { idToken, refreshToken } = toTokens(result.AuthenticationResult);
    const claims = claimsOfThisFlow(idToken, ctx);
    if (!claims) return earlyReturn(authErrors.federationStateMismatch);
    stash.signedIn = toSignedInIdentity(claims, flowOf(ctx)?.provider);
    stash.refreshToken = refreshToken;
    return undefined;
  },
  exceptions: {
    ...tables.exchangeCode,
    // Logged, as in finishFederatedSignIn, although the functions that follow are skipped.
    invalid_request: continueWith(undefined),
    unauthorized_client: continueWith(undefined),
  },
} satisfies ResolverFunction<CoreDataSources, Args, LinkProviderResult, unknown, Stash>;

/** Ends the session that the exchange began, unless it ended together with the account that it belonged to. */
const endSession = {
  command: RevokeTokenCommand,
  request: ({ app, stash }) =>
    stash.refreshToken && !stash.isNew
      ? { Token: stash.refreshToken, ClientId: app.clientId, ClientSecret: app.clientSecret }
      : earlyReturn(undefined, { skipTo: 'NEXT' }),
  response: () => undefined,
  // Nobody has the token, so a failure is for the log only.
  exceptions: { default: continueWith(undefined) },
} satisfies ResolverFunction<typeof RevokeTokenCommand, Args, LinkProviderResult, unknown, Stash>;

/** Whatever fails after the link, the change may be saved. */
const afterLink = accessTokenWithMessage(messages.profileUnread);

const readUser = {
  command: GetUserCommand,
  readOnly: true,
  request: ({ accessToken, stash }) => (stash.refusal ? earlyReturn(stash.refusal) : { AccessToken: accessToken }),
  response: ({ result, accessToken }): User => toUser(result, accessToken),
  exceptions: afterLink,
} satisfies ResolverFunction<typeof GetUserCommand, Args, LinkProviderResult, unknown, Stash>;

export const functions = [
  checkSession,
  exchange,
  ...linkIdentity,
  endSession,
  readUser,
  ...selectedFields(afterLink),
] as const;

export const response = ({ prev }: Context<Args, User>): LinkProviderResult => ({
  __typename: 'LinkProviderPayload',
  message: messages.providerLinked,
  user: prev.result,
});
