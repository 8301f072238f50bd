import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import { authParameters, signedInOrChallenged } from '../../challenge.ts';
import { signInFailed } from '../../exceptions.ts';
import type { MutationSignInArgs, SignInResult } from '../../generated/types.ts';
import { password, username } from '../../input.ts';
import { expected, type Input, type Request, type Response } from '../../resolver.ts';

export const input = v.object({ username, password });

export const command = InitiateAuthCommand;

export const request = ({
  args: { input },
  app,
  userContextData,
}: Request<MutationSignInArgs>): Input<typeof command> => ({
  ClientId: app.clientId,
  AuthFlow: 'USER_PASSWORD_AUTH',
  AuthParameters: authParameters(app, input.username, { PASSWORD: input.password }),
  UserContextData: userContextData,
});

export const response = ({
  result,
  error,
  args: { input },
}: Response<typeof command, MutationSignInArgs>): SignInResult =>
  error ? expected<SignInResult>(error, signInFailed) : signedInOrChallenged(result, input);
