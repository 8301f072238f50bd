import { InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as v from 'valibot';
import type { MutationSignInArgs, SignInResult } from '../../generated/types.ts';
import { signInFailed } from '../../mapping/exceptions.ts';
import { password, username } from '../../runtime/input.ts';
import { expected, type Input, type Request, type Response } from '../../runtime/resolver.ts';
import { authParameters, signedInOrChallenged } from './challenge.ts';

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
