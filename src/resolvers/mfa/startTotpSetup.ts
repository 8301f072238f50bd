import { AssociateSoftwareTokenCommand, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationStartTotpSetupArgs, StartTotpSetupResult, User } from '../../generated/types.ts';
import { notSignedIn, totpSetupFailed } from '../../mapping/exceptions.ts';
import { needed } from '../../mapping/requireValue.ts';
import { user } from '../../mapping/user.ts';
import { optional, session } from '../../runtime/input.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';
import { setupSession } from '../signIn/challenge.ts';
import { open, seal } from '../signIn/challengeSession.ts';
import { otpauthUri } from './otpauthUri.ts';

type Args = MutationStartTotpSetupArgs;
type Secret = { readonly secretCode: string; readonly nextSession: string };

export const signedIn = ({ input }: Args) => !input?.session;

export const input = v.nullish(v.object({ session: optional(session) }));

const associate = {
  command: AssociateSoftwareTokenCommand,
  request: ({ args: { input }, accessToken }: Request<Args>) =>
    input?.session ? setupSession(open(input.session)) : { AccessToken: accessToken },
  response: ({ result, error }: Response<typeof AssociateSoftwareTokenCommand, Args>): Secret | StartTotpSetupResult =>
    error
      ? expected<StartTotpSetupResult>(error, totpSetupFailed)
      : { secretCode: needed(result.SecretCode), nextSession: result.Session ?? '' },
};

/** An authenticator app shows the account by name: people know it by its email address, the token by a UUID. */
const readUser = {
  command: GetUserCommand,
  request: ({ accessToken }: Request<Args>): Input<typeof GetUserCommand> => ({ AccessToken: accessToken }),
  response: ({ result, error }: Response<typeof GetUserCommand, Args>): User | StartTotpSetupResult =>
    error ? expected<StartTotpSetupResult>(error, notSignedIn) : user(result),
};

export const together = ({ input }: Args) =>
  input?.session ? ([associate] as const) : ([associate, readUser] as const);

export const join = (
  [{ secretCode, nextSession }, owner]: readonly [Secret, User?],
  { args, app }: Pick<Request<Args>, 'args' | 'app'>,
): StartTotpSetupResult => {
  const envelope = open(args.input?.session ?? '');
  const account = envelope?.account ?? owner?.email ?? owner?.username ?? '';
  return {
    __typename: 'TotpSetupPayload',
    secretCode,
    otpauthUri: otpauthUri({ issuer: app.totpIssuer, account, secret: secretCode }),
    session: envelope ? seal({ ...envelope, session: nextSession }) : null,
  };
};
