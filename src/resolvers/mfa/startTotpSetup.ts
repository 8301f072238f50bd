import { AssociateSoftwareTokenCommand, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationStartTotpSetupArgs, StartTotpSetupInput, StartTotpSetupResult } from '../../generated/types.ts';
import { federatedUser } from '../../mapping/exceptionRows.ts';
import { tables } from '../../mapping/exceptions.ts';
import { requireValue } from '../../mapping/requireValue.ts';
import { toUser } from '../../mapping/user.ts';
import { earlyReturn } from '../../runtime/earlyReturn.ts';
import { challengeSession, inputObject, invalidInput, optional } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { setupSession } from '../signIn/challenge.ts';
import { decodeChallengeSession, encodeChallengeSession } from '../signIn/challengeSession.ts';
import { otpauthUri } from './otpauthUri.ts';

type Args = MutationStartTotpSetupArgs;
interface Stash {
  /** The name that the user knows the account by. Undefined during a sign-in. */
  account?: string;
  secretCode?: string;
  /** Cognito's next session, during a sign-in. */
  nextSession?: string;
}

export const requiresSignIn = ({ input }: Args) => !input?.session;

export const input = v.nullish(
  inputObject<StartTotpSetupInput>()({ session: optional(challengeSession), replace: optional(v.boolean()) }),
);

/**
 * Authenticator apps show the account's name. People know it by its email address, but the token has a UUID. An app that is in use
 * stops working when Cognito issues another secret: https://github.com/aws-amplify/amplify-js/issues/1226
 */
const readUser = {
  command: GetUserCommand,
  readOnly: true,
  request: ({ args, accessToken }) =>
    args.input?.session ? earlyReturn(undefined, { skipTo: 'NEXT' }) : { AccessToken: accessToken },
  response: ({ result, accessToken, args, stash }) => {
    const { email, username, mfa } = toUser(result, accessToken);
    stash.account = email ?? username;
    return mfa.enabled.includes('TOTP') && !args.input?.replace
      ? earlyReturn(invalidInput({ field: 'replace', code: 'ALREADY_SET_UP' }))
      : undefined;
  },
  exceptions: tables.accessToken,
} satisfies ResolverFunction<typeof GetUserCommand, Args, StartTotpSetupResult, undefined, Stash>;

const associate = {
  command: AssociateSoftwareTokenCommand,
  request: ({ args: { input }, accessToken }) =>
    input?.session ? setupSession(decodeChallengeSession(input.session)) : { AccessToken: accessToken },
  response: ({ result, stash }) => {
    stash.secretCode = requireValue(result.SecretCode);
    stash.nextSession = result.Session ?? '';
  },
  exceptions: {
    ...tables.totpSetup,
    InvalidParameterException: (error, ctx) =>
      tables.totpSetup.InvalidParameterException(error) ?? federatedUser(error, ctx),
    NotAuthorizedException: (error, ctx) => tables.totpSetup.NotAuthorizedException(error) ?? federatedUser(error, ctx),
  },
} satisfies ResolverFunction<typeof AssociateSoftwareTokenCommand, Args, StartTotpSetupResult, undefined, Stash>;

export const functions = [readUser, associate] as const;

export const response = ({ args, app, stash }: Context<Args, undefined, Stash>): StartTotpSetupResult => {
  const session = decodeChallengeSession(args.input?.session ?? '');
  const { secretCode = '', nextSession = '' } = stash;
  const account = session?.account ?? stash.account ?? '';
  return {
    __typename: 'StartTotpSetupPayload',
    secretCode,
    otpauthUri: otpauthUri({ issuer: app.totpIssuer, account, secret: secretCode }),
    session: session ? encodeChallengeSession({ ...session, session: nextSession }) : null,
  };
};
