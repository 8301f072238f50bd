import { AssociateSoftwareTokenCommand, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import { setupSession } from '../../challenge.ts';
import { notSignedIn, totpSetupFailed } from '../../exceptions.ts';
import type { MutationStartTotpSetupArgs, StartTotpSetupResult, User } from '../../generated/types.ts';
import { optional, session } from '../../input.ts';
import { needed } from '../../needed.ts';
import { otpauthUri } from '../../otpauthUri.ts';
import { expected, type Input, type Request, type Response } from '../../resolver.ts';
import { open, seal } from '../../session.ts';
import { user } from '../../user.ts';

type Args = MutationStartTotpSetupArgs;

export const signedIn = ({ input }: Args) => !input?.session;

export const input = v.nullish(v.object({ session: optional(session) }));

/** An authenticator app shows the account by name: people know it by its email address, the token by a UUID. */
const readUser = {
  command: GetUserCommand,
  request: ({ accessToken }: Request<Args>): Input<typeof GetUserCommand> => ({ AccessToken: accessToken }),
  response: ({ result, error }: Response<typeof GetUserCommand, Args>): User | StartTotpSetupResult =>
    error ? expected<StartTotpSetupResult>(error, notSignedIn) : user(result),
};

const associate = {
  command: AssociateSoftwareTokenCommand,
  request: ({ args: { input }, accessToken }: Request<Args, User | undefined>) =>
    input?.session ? setupSession(open(input.session)) : { AccessToken: accessToken },
  response: (context: Response<typeof AssociateSoftwareTokenCommand, Args, User | undefined>): StartTotpSetupResult => {
    const { result, error, args, prev, app } = context;
    if (error) return expected<StartTotpSetupResult>(error, totpSetupFailed);
    const envelope = open(args.input?.session ?? '');
    const secretCode = needed(result.SecretCode);
    return {
      __typename: 'TotpSetupPayload',
      secretCode,
      otpauthUri: otpauthUri({
        issuer: app.totpIssuer,
        account: envelope?.account ?? prev?.email ?? prev?.username ?? '',
        secret: secretCode,
      }),
      session: envelope ? seal({ ...envelope, session: result.Session ?? '' }) : null,
    };
  },
};

export const steps = ({ input }: Args) => (input?.session ? ([associate] as const) : ([readUser, associate] as const));
