import { AssociateSoftwareTokenCommand, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type {
  MutationStartTotpSetupArgs,
  StartTotpSetupInput,
  StartTotpSetupResult,
  User,
} from '../../generated/types.ts';
import { tables } from '../../mapping/exceptions.ts';
import { requireValue } from '../../mapping/requireValue.ts';
import { toUser } from '../../mapping/user.ts';
import { earlyReturn } from '../../runtime/earlyReturn.ts';
import { challengeSession, inputObject, optional } from '../../runtime/input.ts';
import type { Context, ResolverFunction } from '../../runtime/resolver.ts';
import { setupSession } from '../signIn/challenge.ts';
import { decodeChallengeSession, encodeChallengeSession } from '../signIn/challengeSession.ts';
import { otpauthUri } from './otpauthUri.ts';

type Args = MutationStartTotpSetupArgs;
interface Stash {
  secretCode?: string;
  /** Cognito's next session, during a sign-in. */
  nextSession?: string;
}

export const requiresSignIn = ({ input }: Args) => !input?.session;

export const input = v.nullish(inputObject<StartTotpSetupInput>()({ session: optional(challengeSession) }));

const associate = {
  command: AssociateSoftwareTokenCommand,
  request: ({ args: { input }, accessToken }) =>
    input?.session ? setupSession(decodeChallengeSession(input.session)) : { AccessToken: accessToken },
  response: ({ result, stash }) => {
    stash.secretCode = requireValue(result.SecretCode);
    stash.nextSession = result.Session ?? '';
  },
  exceptions: tables.totpSetup,
} satisfies ResolverFunction<typeof AssociateSoftwareTokenCommand, Args, StartTotpSetupResult, undefined, Stash>;

/** Authenticator apps show the account's name. People know it by its email address, but the token has a UUID. */
const readUser = {
  command: GetUserCommand,
  request: ({ args, accessToken }) =>
    args.input?.session ? earlyReturn(undefined, { skipTo: 'NEXT' }) : { AccessToken: accessToken },
  response: ({ result }): User => toUser(result),
  exceptions: tables.accessToken,
} satisfies ResolverFunction<typeof GetUserCommand, Args, StartTotpSetupResult>;

export const functions = [associate, readUser] as const;

export const response = ({ args, app, prev, stash }: Context<Args, User | undefined, Stash>): StartTotpSetupResult => {
  const session = decodeChallengeSession(args.input?.session ?? '');
  const { secretCode = '', nextSession = '' } = stash;
  const account = session?.account ?? prev.result?.email ?? prev.result?.username ?? '';
  return {
    __typename: 'StartTotpSetupPayload',
    secretCode,
    otpauthUri: otpauthUri({ issuer: app.totpIssuer, account, secret: secretCode }),
    session: session ? encodeChallengeSession({ ...session, session: nextSession }) : null,
  };
};
