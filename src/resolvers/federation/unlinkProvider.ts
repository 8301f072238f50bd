import {
  AdminDisableProviderForUserCommand,
  GetUserAuthFactorsCommand,
  GetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type {
  MutationUnlinkProviderArgs,
  UnlinkProviderInput,
  UnlinkProviderResult,
  User,
} from '../../generated/types.ts';
import { accessTokenWithMessage, tables } from '../../mapping/exceptions.ts';
import { type CognitoIdentity, parseIdentities } from '../../mapping/identities.ts';
import { configuredFactors } from '../../mapping/signInMethod.ts';
import { toUser } from '../../mapping/user.ts';
import { authErrors, messages } from '../../messages.ts';
import { earlyReturn } from '../../runtime/earlyReturn.ts';
import { providerName } from '../../runtime/federatedInput.ts';
import { inputObject, invalidInput } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { selectedFields } from '../profile/selectedFields.ts';

type Args = MutationUnlinkProviderArgs;

interface Stash {
  identity?: CognitoIdentity | undefined;
  /** Its place in `User.identities`. */
  index?: number;
}

export const requiresSignIn = true;

export const input = inputObject<UnlinkProviderInput>()({ provider: providerName });

const lastSignInMethod = invalidInput({ field: 'provider', code: 'LAST_SIGN_IN_METHOD' });

const readUser = {
  command: GetUserCommand,
  readOnly: true,
  request: ({ app, accessToken }) =>
    app.linkProviders ? { AccessToken: accessToken } : earlyReturn(authErrors.signInMethodUnavailable),
  response: ({ result, accessToken, args, stash }) => {
    const user = toUser(result, accessToken);
    const attribute = result.UserAttributes?.find(({ Name }) => Name === 'identities')?.Value;
    const all = parseIdentities(attribute);
    const ofProvider = all.filter(({ providerName }) => providerName === args.input.provider);
    // Another identity of the same provider can be linked to an account that the provider created.
    stash.identity = ofProvider.find(({ isPrimary }) => !isPrimary) ?? ofProvider[0];
    if (!stash.identity) return earlyReturn(authErrors.identityNotFound);
    stash.index = all.indexOf(stash.identity);
    // The account was created by this identity, and ends with it.
    return stash.identity.isPrimary ? earlyReturn(lastSignInMethod) : user;
  },
  exceptions: tables.accessToken,
} satisfies ResolverFunction<typeof GetUserCommand, Args, UnlinkProviderResult, undefined, Stash>;

/** Another identity is a way to sign in, too. */
const checkOtherWays = {
  command: GetUserAuthFactorsCommand,
  readOnly: true,
  request: ({ accessToken, prev }) =>
    prev.result.identities.length > 1
      ? earlyReturn<unknown>(prev.result, { skipTo: 'NEXT' })
      : { AccessToken: accessToken },
  response: ({ result, prev }) =>
    configuredFactors(result).length === 0 ? earlyReturn(lastSignInMethod) : prev.result,
  exceptions: tables.accessToken,
} satisfies ResolverFunction<typeof GetUserAuthFactorsCommand, Args, UnlinkProviderResult, User>;

const unlink = {
  command: AdminDisableProviderForUserCommand,
  request: ({ app, args, stash }) => ({
    UserPoolId: app.userPoolId,
    User: {
      ProviderName: args.input.provider,
      ProviderAttributeName: 'Cognito_Subject',
      ProviderAttributeValue: stash.identity?.userId,
    },
  }),
  /** No other attribute changes, so the user is not read again. */
  response: ({ stash, prev }): User => ({
    ...prev.result,
    identities: prev.result.identities.filter((_, index) => index !== stash.index),
  }),
  exceptions: {
    ...tables.throttling,
    // The identity is no longer linked, for example because of the same request in another tab.
    AliasExistsException: authErrors.identityNotFound,
    InvalidParameterException: authErrors.identityNotFound,
    UserNotFoundException: authErrors.identityNotFound,
  },
} satisfies ResolverFunction<typeof AdminDisableProviderForUserCommand, Args, UnlinkProviderResult, User, Stash>;

/** Whatever fails after the change, it is saved. */
const afterUnlink = accessTokenWithMessage(messages.profileUnread);

export const functions = [readUser, checkOtherWays, unlink, ...selectedFields(afterUnlink)] as const;

export const response = ({ prev }: Context<Args, User>): UnlinkProviderResult => ({
  __typename: 'UnlinkProviderPayload',
  message: messages.providerUnlinked,
  user: prev.result,
});
